"""Line by line: what only one side changed is taken, what both changed alike is taken once, the rest is marked."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from stackgen.project.merging.alignment import aligned
from stackgen.project.merging.marks import joined, lines_of, marked

_ENOUGH = 3  # equal lines in a row, so that a conflict is worth being parted


def merged_prose(base: str, yours: str, theirs: str) -> str:
    """The same for prose, in which lines that one side added may stand beside what the other changed."""
    return merged_lines(base, yours, theirs, prose=True)


def merged_lines(base: str, yours: str, theirs: str, *, prose: bool = False) -> str:
    """The three-way merge of texts of whole lines."""
    b, y, t = lines_of(base), lines_of(yours), lines_of(theirs)
    out: list[str] = []
    for stretch in aligned(b, y, t):
        was, ours, new = b[stretch.base], y[stretch.yours], t[stretch.theirs]
        if stretch.same or new in (was, ours):
            out += ours
        elif ours == was:
            out += new
        elif prose and (both := _beside(was, ours, new)) is not None:
            out += both
        else:
            out += _conflict(ours, new)
    return joined(out)


def _beside(base: list[str], yours: list[str], theirs: list[str]) -> list[str] | None:
    """What one side made of the base, with the lines that the other added around it; generated lines come first."""
    if not base:
        return [*theirs, *yours]
    for changed, around in ((theirs, yours), (yours, theirs)):
        for place in range(len(around) - len(base) + 1):
            if around[place : place + len(base)] == base:
                return [*around[:place], *changed, *around[place + len(base) :]]
    return None


def _conflict(yours: list[str], theirs: list[str]) -> Iterator[str]:
    """Both sides with markers, but for the lines that they have in common."""
    blocks = SequenceMatcher(None, yours, theirs, autojunk=False).get_matching_blocks()
    done, seen = 0, 0
    for y, t, size in blocks:
        at_an_end = (y, t) == (0, 0) or (y + size, t + size) == (len(yours), len(theirs))
        if size < _ENOUGH and not at_an_end:
            continue
        if (done, seen) != (y, t):
            yield marked(joined(yours[done:y]), joined(theirs[seen:t]))
        yield from yours[y : y + size]
        done, seen = y + size, t + size
