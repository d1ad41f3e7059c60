"""Short forms: `string(1..40)[]? unique = x` -> its parts, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from stackgen.reading.problems import one_of, quoted, suggestion

FLAGS = ("immutable", "readonly", "writeonly", "private", "unique", "index", "deprecated")

Part = tuple[int, int]  # offset and length

# Also what the JSON Schema of the language uses, so: nothing here that JavaScript's regexes lack.
NAME = r"[A-Za-z_][A-Za-z0-9_]*"
FIELD_PATTERN = rf"^\s*{NAME}(\s*\([^()]*\))?(\[\])?\??(\s+({'|'.join(FLAGS)}))*\s*(=\s*\S.*)?$"
RELATION_PATTERN = rf"^\s*{NAME}(\[\]|\?)?\s*$"
_STATE = r"\s*[^,>\s][^,>]*"
TRANSITION_PATTERN = rf"^{_STATE}(,{_STATE})*->{_STATE}$"

# Nothing here is tried twice: a text of a million spaces is read as fast as any other.
_FIELD = re.compile(
    rf"\s*+(?P<name>{NAME})(?:\s*+\((?P<range>[^()]*+)\))?(?P<many>\[\])?(?P<optional>\?)?"
    rf"(?P<flags>(?:\s++{NAME})*+)\s*+(?:=\s*+(?P<default>.*))?",
    re.DOTALL,
)
_RELATION = re.compile(rf"\s*(?P<name>{NAME})(?:(?P<many>\[\])|(?P<optional>\?))?\s*")
_WORD = re.compile(NAME)


class ShortFormError(ValueError):
    """A short form that cannot be read: what is wrong, and where in its text."""

    def __init__(self, message: str, part: Part, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.part, self.hint = message, part, hint


@dataclass(frozen=True)
class TypeText:
    """The type of a field as it was written; `parts` says where each piece stands in the short form."""

    name: str
    range: str | None = None  # what stands in the parentheses
    many: bool = False
    optional: bool = False
    parts: Mapping[str, Part] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class FieldText:
    """A whole short form."""

    type: TypeText
    flags: tuple[str, ...]
    default: str | None


def parse_field(text: str) -> FieldText:
    """The parts of a field's short form."""
    match = _FIELD.fullmatch(text.rstrip())
    if match is None:
        raise _diagnosis(text)
    if match["default"] == "":
        raise ShortFormError("nothing follows `=`", (len(text) - 1, 1), 'write `= ""` for an empty text')
    parts = {
        name: (start, end - start) for name in _PARTS if (start := match.start(name)) >= 0 < (end := match.end(name))
    }
    flags = _flags(match, parts)
    many, optional = match["many"] is not None, match["optional"] is not None
    return FieldText(TypeText(match["name"], match["range"], many, optional, parts), flags, match["default"])


_PARTS = ("name", "range", "default")


def parse_relation(text: str) -> dict[str, Any]:
    """The long form of a relation's short form."""
    match = _RELATION.fullmatch(text)
    if match is None:
        message = f"{quoted(text)} is not a relation"
        raise ShortFormError(
            message, (0, len(text)), "write `Customer`, `Customer?` or `Tag[]`, or the long form `{to: Customer, …}`"
        )
    long: dict[str, Any] = {"to": match["name"]}
    if match["many"]:
        long["many"] = True
    if match["optional"]:
        long["optional"] = True
    return long


@dataclass(frozen=True)
class StateText:
    """A state as it was written, and where: the key of the transition, or a part of its short form."""

    value: str
    place: tuple[str | int, ...] = ()
    part: Part | None = None


def parse_transition(text: str) -> dict[str, Any]:
    """The long form of a transition's short form."""
    sources, arrow, target = text.partition("->")
    if not arrow or "->" in target or "," in target or not target.strip():
        message = f"{quoted(text)} is not a transition"
        raise ShortFormError(message, (0, len(text)), "write `draft -> paid`, or `draft, paid -> cancelled`")
    return {"from": list(parse_states(sources)), "to": _state(text, len(sources) + 2, target)}


def parse_states(text: str, place: tuple[str | int, ...] = ()) -> Iterator[StateText]:
    """The states of a list with commas."""
    offset = 0
    for piece in text.split(","):
        if not piece.strip():
            raise ShortFormError("a state is missing here", (offset, max(1, len(piece))), "write `draft, paid`")
        yield _state(text, offset, piece, place)
        offset += len(piece) + 1


def _state(text: str, offset: int, piece: str, place: tuple[str | int, ...] = ()) -> StateText:
    word = piece.strip()
    return StateText(word, place, (text.index(word, offset), len(word)))


def _flags(match: re.Match[str], parts: dict[str, Part]) -> tuple[str, ...]:
    if not match["flags"]:
        return ()
    flags = []
    for word in _WORD.finditer(match["flags"]):
        part = match.start("flags") + word.start(), len(word.group())
        if word.group() not in FLAGS:
            hint = suggestion(word.group(), FLAGS) or f"a flag is {one_of(FLAGS)}"
            raise ShortFormError(f"there is no flag {quoted(word.group())}", part, hint)
        if word.group() in parts:
            raise ShortFormError(f"the flag {quoted(word.group())} stands here twice", part, "remove one of the two")
        parts[word.group()] = part
        flags.append(word.group())
    return tuple(flags)


_SHAPE = "a field is written `type(range)[]? flags = default`, for example `string(1..120)? unique`"


def _diagnosis(text: str) -> ShortFormError:
    """Why the text is no short form, at the place where it stops being one."""
    stripped = text.strip()
    if not stripped:
        return ShortFormError("a field needs a type", (0, 1), _SHAPE)
    if text.count("(") > text.count(")"):
        hint = 'close it; inside { } YAML splits at commas: quote the value, as in {price: "decimal(12,2)"}'
        return ShortFormError(f"{quoted(text)} lacks its closing parenthesis", (0, len(text)), hint)
    longest = max((m.end() for m in (re.match(p, text) for p in _PREFIXES) if m), default=0)
    rest = text[longest:].lstrip()
    offset = len(text) - len(rest)
    if rest.startswith("[]") and "?" in text[:offset]:
        return ShortFormError("`[]` stands before `?`", (offset, 2), "write `string[]?` for a list that may be null")
    if rest.startswith("?"):
        return ShortFormError("`?` stands directly after the type", (offset, 1), _SHAPE)
    return ShortFormError(f"{quoted(rest)} cannot stand here", (offset, max(1, len(rest))), _SHAPE)


_PREFIXES = (rf"\s*{NAME}(\s*\([^()]*\))?(\[\])?\??(\s+{NAME})*", rf"\s*{NAME}", r"\s*")
