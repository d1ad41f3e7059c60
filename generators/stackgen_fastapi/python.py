"""Python source from values: expressions that carry their imports, literals, docstrings, import blocks.

Text of the user's becomes source here and nowhere else: as a literal, or as an escaped docstring or comment.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import NamedTuple

Need = tuple[str, str]  # (module, name): `from module import name`; ("re", ""): `import re`
Natural = tuple[tuple[int, int], ...]

DOCSTRING_WIDTH = 96
# Of the standard library, what generated code imports. Python's own list differs from version to version.
STANDARD_LIBRARY = frozenset(
    (
        *("asyncio", "base64", "collections", "contextlib", "dataclasses", "datetime", "decimal", "enum", "functools"),
        *("hashlib", "logging", "secrets"),
        *(
            "gc",
            "http",
            "inspect",
            "itertools",
            "json",
            "math",
            "operator",
            "os",
            "pathlib",
            "pkgutil",
            "random",
            "re",
            "sys",
            "time",
        ),
        *("typing", "urllib", "uuid"),
    )
)
NOTHING: frozenset[Need] = frozenset()

# Printable ASCII without a double quote or a backslash: nearly every literal, and nothing to escape.
PLAIN = re.compile(r"[ !#-\[\]-~]*")


class Code(NamedTuple):
    """A piece of Python source and the imports that it needs; made by the hundred thousand."""

    text: str
    needs: frozenset[Need] = NOTHING

    def __str__(self) -> str:
        return self.text


def name(module: str, name: str) -> Code:
    """The name `name`, imported from `module`."""
    return Code(name, frozenset({(module, name)}))


def code(template: str, *parts: Code | str) -> Code:
    """`template` with each `{}` replaced by a part; the parts' imports are kept."""
    needs = needs_of(part for part in parts if isinstance(part, Code))
    return Code(template.format(*(part.text if isinstance(part, Code) else part for part in parts)), needs)


def joined(parts: Iterable[Code], separator: str = ", ") -> Code:
    """The parts one after the other."""
    parts = tuple(parts)
    return Code(separator.join(part.text for part in parts), needs_of(parts))


def needs_of(parts: Iterable[Code]) -> frozenset[Need]:
    """Everything that the parts need."""
    needs = NOTHING
    for part in parts:
        if part.needs and part.needs is not needs:
            needs = needs | part.needs if needs else part.needs
    return needs


def call(function: Code, *arguments: Code, **keywords: Code | None) -> Code:
    """A call; keyword arguments that are None are left out."""
    given = {word: value for word, value in keywords.items() if value is not None}
    texts = [*(value.text for value in arguments), *(f"{word}={value.text}" for word, value in given.items())]
    needs = needs_of((function, *arguments, *given.values()))
    return Code(f"{function.text}({', '.join(texts)})", needs)


def literal(value: object) -> Code:
    """A JSON value, as Python source in the style of the formatters: double quotes where that needs no escapes."""
    if isinstance(value, str):
        return Code(string(value))
    if isinstance(value, list | tuple):
        return code("[{}]", joined(literal(item) for item in value))
    if isinstance(value, dict):
        return code("{{{}}}", joined(code("{}: {}", literal(key), literal(item)) for key, item in value.items()))
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 100_000:
        return Code(f"{value:_}")
    return Code(repr(value))


def string(text: str) -> str:
    """A string literal. What is not printable ASCII or plain printable Unicode is escaped."""
    if PLAIN.fullmatch(text):
        return f'"{text}"'
    quote = "'" if '"' in text and "'" not in text else '"'
    body = "".join(_escaped(character, quote) for character in text)
    return f"{quote}{body}{quote}"


def _escaped(character: str, quote: str) -> str:
    if character in ("\\", quote):
        return f"\\{character}"
    if character.isprintable():
        return character
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character) or (
        f"\\x{ord(character):02x}"
        if ord(character) < 0x100
        else f"\\u{ord(character):04x}"
        if ord(character) < 0x10000
        else f"\\U{ord(character):08x}"
    )


def prose(text: str) -> str:
    """The user's text on one line, without what cannot be printed: fit for a comment."""
    line = " ".join(text.split())
    return "".join(character for character in line if character.isprintable())


def docstring(text: str, indent: int = 4) -> str:
    """A docstring with its quotes: the first sentence alone where it must, lines after the first indented.

    Nothing in it is an escape: a text with backslashes makes a raw docstring, and three quotes are written as others.
    """
    paragraphs = [prose(part).replace('"""', "'''") for part in text.split("\n\n") if prose(part)]
    first, *rest = paragraphs or ["No description."]
    if first[-1] not in ".!?:":
        first += "."
    lines = _summary(first, indent)
    for paragraph in rest:
        lines += ["", *textwrap.wrap(paragraph, DOCSTRING_WIDTH - indent)]
    quotes = 'r"""' if any("\\" in line for line in lines) else '"""'
    if len(lines) == 1:
        return f'{quotes}{lines[0]}"""'
    margin = " " * indent
    return quotes + "\n".join([lines[0], *(margin + line if line else "" for line in lines[1:])]) + f'\n{margin}"""'


def _summary(first: str, indent: int) -> list[str]:
    """The first sentence on a line of its own, however long, and then the rest of the paragraph."""
    if len(first) + indent + 6 <= DOCSTRING_WIDTH:
        return [first]
    head, separator, tail = first.partition(". ")
    return [f"{head}.", "", *textwrap.wrap(tail, DOCSTRING_WIDTH - indent)] if separator else [first]


def import_block(needs: Iterable[Need], package: str) -> str:
    """The imports as ruff's isort orders them: standard library, others, the application's own."""
    sections: tuple[list[str], ...] = ([], [], [])
    members: dict[str, set[str]] = {}
    for module, member in needs:
        if module != "builtins":
            members.setdefault(module, set()).add(member)
    for module in sorted(members, key=lambda module: (members[module] != {""}, module)):
        sections[_section(module, package)].append(_import_line(module, members[module]))
    return "\n\n".join("\n".join(lines) for lines in sections if lines)


def _section(module: str, package: str) -> int:
    top = module.partition(".")[0]
    if top in STANDARD_LIBRARY:
        return 0
    return 2 if top in (package, "tests") else 1


def _import_line(module: str, members: set[str]) -> str:
    if members == {""}:
        return f"import {module}"
    return f"from {module} import {', '.join(sorted(members, key=_member_order))}"


def _member_order(member: str) -> tuple[int, Natural, Natural]:
    """isort's order by type: CONSTANTS, Classes, functions; within one, `Field2` before `field10`."""
    kind = 0 if member.isupper() and len(member) > 1 else 1 if member[:1].isupper() else 2
    return kind, _natural(member.lower()), _natural(member)


def _natural(name: str) -> Natural:
    """What natural order compares: letters one by one, and digits as the number that they make."""
    pieces = re.findall(r"[0-9]+|[^0-9]", name)
    return tuple((ord("0"), int(piece)) if piece[0].isdecimal() else (ord(piece), 0) for piece in pieces)
