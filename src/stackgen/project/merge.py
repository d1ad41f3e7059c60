"""Three texts of one file in, one out: as generated last, as it is on disk, and as generated now. Pure.

Line by line first. Where that leaves a conflict, or the same thing twice, Python is merged by its structure instead,
TOML and YAML key by key. Each is believed only if the result can be parsed and holds what both sides added.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from stackgen.project.merging.keyed import merged_keys
from stackgen.project.merging.lines import merged_lines, merged_prose
from stackgen.project.merging.marks import chosen, joined, lines_of, marked, places
from stackgen.project.merging.parsing import still_parses
from stackgen.project.merging.renaming import Words
from stackgen.project.merging.sanity import defines_twice, doubles, keeps_both

Merge = Callable[[str, str, str], str]

_PYTHON = {".py", ".pyi"}
_PROSE = {".md"}
_BOM = "\ufeff"


@dataclass(frozen=True)
class Merged:
    """What a file is to hold, in bytes as the team writes them, and the lines at which its conflicts begin."""

    content: bytes
    conflicts: tuple[int, ...]


@dataclass(frozen=True)
class _Manner:
    """How a file is written, apart from its text."""

    bom: bool
    crlf: bool
    ends: bool  # whether the last line has an end

    @classmethod
    def of(cls, text: str) -> _Manner:
        lines = text.count("\n")
        return cls(text.startswith(_BOM), bool(lines) and text.count("\r\n") == lines, not text or text.endswith("\n"))

    def plain(self, text: str) -> str:
        text = text.removeprefix(_BOM) if self.bom else text
        text = text.replace("\r\n", "\n") if self.crlf else text
        return text if self.ends else text + "\n"

    def restored(self, text: str, *, whole: bool) -> str:
        text = text if self.ends or not whole else text.removesuffix("\n")
        text = text.replace("\n", "\r\n") if self.crlf else text
        return _BOM + text if self.bom else text


def merge(path: str, base: str, yours: bytes, theirs: str, words: Words | None = None) -> Merged:
    """What the team changed since `base` and what is generated otherwise since, together.

    `words`: what an entity that was renamed is called now.
    """
    written = yours.decode("utf-8", "surrogateescape")
    manner = _Manner.of(written)
    ours = manner.plain(written)
    if words is not None:
        base, ours = words.renamed(path, base, ours, theirs)
    text = merged_text(path, base, ours, theirs)
    conflicts = tuple(places(text))
    content = manner.restored(text, whole=not conflicts)
    return Merged(content.encode("utf-8", "surrogateescape"), conflicts)


def is_edited(path: str, base: str, yours: bytes) -> bool:
    """Whether a file differs from the text in more than its layout: line ends, or what a formatter changes."""
    written = yours.decode("utf-8", "surrogateescape")
    text = _Manner.of(written).plain(written)
    if text == base or PurePosixPath(path).suffix not in _PYTHON:
        return text != base
    from stackgen.project.merging.statements import NotParsed, is_same

    try:
        return not is_same(base, text)
    except NotParsed:
        return True


def merged_text(path: str, base: str, yours: str, theirs: str) -> str:
    """The merge of texts with plain line ends, with markers around what overlaps."""
    if theirs in {base, yours}:
        return yours
    if yours == base:
        return theirs
    by_lines = merged_lines(base, yours, theirs)
    if _is_clean(path, base, yours, theirs, by_lines) and not doubles(base, yours, theirs, by_lines):
        return _complete(path, yours, theirs, by_lines)
    by_structure = _by_structure(path, base, yours, theirs)
    for merged in (by_structure, by_lines):
        if merged is not None and _is_sound(path, base, yours, theirs, merged):
            return _complete(path, yours, theirs, merged)
    return _by_hand(yours, theirs)


def _by_structure(path: str, base: str, yours: str, theirs: str) -> str | None:
    suffix = PurePosixPath(path).suffix
    if suffix in _PROSE:
        return merged_prose(base, yours, theirs)
    if suffix not in _PYTHON:
        return merged_keys(path, base, yours, theirs)
    from stackgen.project.merging.statements import NotParsed, merged_structure

    try:
        return merged_structure(base, yours, theirs)
    except NotParsed:
        return None


def _complete(path: str, yours: str, theirs: str, merged: str) -> str:
    """The merge with the imports that one side needs and the other took away."""
    if PurePosixPath(path).suffix not in _PYTHON or places(merged):
        return merged
    from stackgen.project.merging.needed import with_imports

    try:
        return with_imports(yours, theirs, merged)
    except (SyntaxError, ValueError):  # one of them is not Python, or newer than the parser
        return merged


def _is_sound(path: str, base: str, yours: str, theirs: str, merged: str) -> bool:
    """Whether a merge, clean or not, may be shown to people."""
    if not places(merged):
        return _is_clean(path, base, yours, theirs, merged)
    # Nothing is left out of it, and however its conflicts are resolved, what comes out is a program.
    return keeps_both(base, yours, theirs, merged) and all(
        still_parses(path, yours, theirs, chosen(merged, side)) for side in (1, 2)
    )


def _is_clean(path: str, base: str, yours: str, theirs: str, merged: str) -> bool:
    return (
        not places(merged)
        and still_parses(path, yours, theirs, merged)
        and keeps_both(base, yours, theirs, merged)
        and not defines_twice(yours, theirs, merged)
    )


def _by_hand(yours: str, theirs: str) -> str:
    """Everything from the first line in which the two differ to the last, as one conflict."""
    ours, new = lines_of(yours), lines_of(theirs)
    shortest = min(len(ours), len(new))
    head = next((n for n in range(shortest) if ours[n] != new[n]), shortest)
    tail = next((n for n in range(shortest - head) if ours[-1 - n] != new[-1 - n]), shortest - head)
    middle = marked(joined(ours[head : len(ours) - tail]), joined(new[head : len(new) - tail]))
    return joined((*ours[:head], middle, *ours[len(ours) - tail :]))
