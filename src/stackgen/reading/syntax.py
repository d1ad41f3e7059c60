"""Syntax: what the YAML parser says of a text that is no YAML -> a problem in words that help."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stackgen.reading.problems import Problem, Span, quoted

MAX_DEPTH = 64
TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
MAX_NODES = 150_000  # of 3,000 entities; they take a second and 100 MB
TOO_MANY = f"this file has more than {MAX_NODES:,} keys and values"
BRACES_HINT = "a value that holds {, }, [ or ] needs quotes"

_FRIENDLY = {
    "mapping values are not allowed in this context": (
        "a colon cannot stand here",
        "quote the value if the colon is part of it",
    ),
    "found undefined alias": ("this alias has no anchor", "an anchor `&name` must stand above its alias `*name`"),
    "but found another document": (
        "the file holds a second document",
        "a spec is one document: remove what follows `---`",
    ),
    "found unexpected end of stream": ("the file ends inside a quoted text", "close the quotes"),
    "did not find expected ',' or '}'": ("this { } is not closed, or a value in it needs quotes", BRACES_HINT),
    "did not find expected ',' or ']'": ("this [ ] is not closed, or a value in it needs quotes", BRACES_HINT),
    "did not find expected key": ("a key is expected here", "look at the indentation of this line and the one above"),
    "did not find expected '-' indicator": (
        "`-` is expected here",
        "look at the indentation of this line and the one above",
    ),
    TOO_DEEP: (TOO_DEEP, "a spec needs no more than ten levels"),
    TOO_MANY: (TOO_MANY, "that is more than a thousand entities: is it a spec?"),
}


def syntax_problem(said: str, place: tuple[int, int], path: str, lines: Sequence[str]) -> Problem:
    """What the parser said of a line and column, both counted from 0."""
    line, column = place
    message, hint = _FRIENDLY.get(said, (said, ""))
    text = lines[line] if line < len(lines) else ""
    if said == "found character that cannot start any token":
        message, hint = _bad_start(text[column : column + 1])
    if split := _bracket(said, text, column):
        message, hint = split
    if line >= len(lines) or (line == len(lines) - 1 and not text):
        line, column = _end_of_text(lines)
    return Problem(Span(path, line + 1, column + 1), "yaml-syntax", message, hint)


def _bracket(said: str, text: str, column: int) -> tuple[str, str] | None:
    """Of a value that YAML split at its bracket, as in `{tags: Tag[]}`: which one, and how to write it."""
    word = _SPLIT.search(text[:column])
    if not said.startswith("did not find expected ','") or text[column : column + 1] not in {"[", "{"} or not word:
        return None
    rest = "[]?" if text.startswith("[]?", column) else "[]"
    hint = f'quote the value: "{word["value"]}{rest}"' if text.startswith(rest, column) else BRACES_HINT
    return f"inside {{ }} and [ ] a value ends at `{text[column]}`", hint


_SPLIT = re.compile(r"(?:^|[\[{,:])\s*(?P<value>[A-Za-z_][^\[\]{},:]*)$")


def _bad_start(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab cannot indent in YAML", "indent with spaces"
    return f"a value cannot start with {quoted(character)}", "quote the value"


def _end_of_text(lines: Sequence[str]) -> tuple[int, int]:
    """The end of the last line that is not empty: libyaml reports the line after it."""
    last = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].strip()), 0)
    return last, len(lines[last].rstrip()) if lines else 0
