"""Mermaid: a Graph -> the text of an `erDiagram`, which GitHub, GitLab and many editors draw."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.graph.boxes import Box, Graph, Line, Row

_NOTE = 60  # characters of a note

# Words that Mermaid's grammar of this diagram has a use for, in capitals or not: as names they need quotes.
_RESERVED = """
    accdescr acctitle bt class classdef default direction end erdiagram lr many one only optionally rl style subgraph tb
    title to u zero
"""
_WORDS = frozenset(_RESERVED.split())
_MARKS = frozenset({"fk", "pk", "uk"})  # as names of columns they would be read as marks, and cannot be quoted


def mermaid(graph: Graph) -> str:
    """The diagram; ends with a newline."""
    return "\n".join(["erDiagram", *_lines(graph)]) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    for box in graph.boxes:
        yield from _box(box)
    for line in graph.lines:
        yield f"    {_line(line)}"


def _box(box: Box) -> Iterator[str]:
    yield f"    {_word(box.name)} {{"
    yield from (f"        {_row(row)}" for row in box.rows)
    yield "    }"


def _row(row: Row) -> str:
    notes = [note for note in ("may be null" if row.optional else "", _text(row.note)) if note]
    words = [_unmarked(row.type), _unmarked(row.name)]
    if row.marks:
        words.append(", ".join(row.marks))
    if notes:
        words.append(f'"{": ".join(notes)}"')
    return " ".join(words)


def _line(line: Line) -> str:
    left = "}o" if line.many_sources else "|o"
    right = "o{" if line.many_targets else "o|" if line.optional else "||"
    sign = f"{left}{'..' if line.indirect else '--'}{right}"
    return f"{_word(line.source)} {sign} {_word(line.target)} : {_word(line.label)}"


def _unmarked(name: str) -> str:
    return f"{name}_" if name.lower() in _MARKS else name


def _word(name: str) -> str:
    return f'"{name}"' if name.lower() in _WORDS else name


def _text(words: str) -> str:
    """Text for between double quotes: without what ends them, or would be read as Markdown, HTML or another line."""
    short = words if len(words) <= _NOTE else words[: _NOTE - 1] + "…"
    plain = "".join(c if c.isprintable() and c not in '"\\`<>&#;%{}' else " " for c in short)
    return " ".join(plain.split())
