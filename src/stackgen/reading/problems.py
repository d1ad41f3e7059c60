"""Problems: what is wrong with a spec, where, and how to mend it -> the text that is shown for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LINE_WINDOW = 160  # a longer source line is shown in part
LISTED = 12  # more candidates than this are not listed
QUOTE_LIMIT = 60  # a longer word of the user's is shown in part
MOST = 200  # problems of one run: nobody reads more, and a file may have a hundred thousand


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of one line of a file; lines and columns count from 1."""

    path: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. Codes are stable and documented."""

    span: Span
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        span = self.span
        return f"{span.path}:{span.line}:{span.column}: {self.code}: {self.message}"


class SpecError(Exception):
    """All the problems that a pass found, by position, with the lines of the files they are in."""

    def __init__(self, problems: Iterable[Problem], lines: Mapping[str, Sequence[str]] | None = None) -> None:
        found = dict.fromkeys(problems)
        self.problems = tuple(sorted(found, key=lambda problem: (problem.span, problem.code, problem.message)))
        self.lines = lines or {}
        super().__init__("\n".join(map(str, self.problems)))

    def show(self) -> str:
        """Every problem as `render` shows it, with an empty line between two."""
        return "\n".join(render(problem, self.lines.get(problem.span.path, ())) for problem in self.problems)


def render(problem: Problem, source_lines: Sequence[str]) -> str:
    """The problem as a user sees it; ends with a newline."""
    shown = [str(problem), *_excerpt(problem.span, source_lines)]
    if problem.hint:
        shown.append(f"      = hint: {problem.hint}")
    return "\n".join(shown) + "\n"


def quoted(text: object) -> str:
    """A word of the user's for a message: in double quotes, control characters escaped, not too long."""
    word = str(text)
    short = word if len(word) <= QUOTE_LIMIT else word[: QUOTE_LIMIT - 1] + "…"
    plain = short.isprintable() and '"' not in short and "\\" not in short
    return f'"{short}"' if plain else json.dumps(short, ensure_ascii=not short.isprintable())


def suggestion(word: str, candidates: Iterable[str], what: str = "") -> str:
    """A hint that names the candidate the user may have meant; else all of them, if `what` they are is given."""
    from difflib import get_close_matches  # only when something is wrong

    by_folded = {candidate.casefold(): candidate for candidate in candidates}
    close = get_close_matches(word.casefold()[:QUOTE_LIMIT], by_folded, n=1, cutoff=0.65)
    if close:
        return f'did you mean "{by_folded[close[0]]}"?'
    few = what and 0 < len(by_folded) <= LISTED
    return f"{what} {'are' if len(by_folded) > 1 else 'is'} {', '.join(by_folded.values())}" if few else ""


def one_of(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def _excerpt(span: Span, source_lines: Sequence[str]) -> list[str]:
    """The source line with its number, and carets below the span."""
    if not 1 <= span.line <= len(source_lines):
        return []
    text = source_lines[span.line - 1]
    start = min(span.column - 1, len(text))
    first = max(0, start - LINE_WINDOW // 2) if len(text) > LINE_WINDOW else 0
    last = first + LINE_WINDOW
    window = ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
    indent = (" " if first else "") + "".join(map(_blank, text[first:start]))
    carets = "^" * max(1, sum(map(_width, text[start : min(start + span.length, last)])))
    printable = "".join(c if c.isprintable() or c == "\t" else "�" for c in window)
    return [f"{span.line:>5} | {printable}".rstrip(), f"      | {indent}{carets}"]


def _blank(character: str) -> str:
    return "\t" if character == "\t" else " " * _width(character)


def _width(character: str) -> int:
    """How many cells a terminal gives the character."""
    if character.isascii():
        return 1
    import unicodedata

    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
