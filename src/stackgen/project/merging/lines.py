"""Line by line: what only one side changed is taken, what both changed alike is taken once, the rest is marked."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from stackgen.project.merging.alignment import aligned
from stackgen.project.merging.marks import joined, lines_of, marked

_ENOUGH = 3  # equal lines in a row, so that a conflict is worth being parted


def merged_lines(base: str, yours: str, theirs: str) -> str:
    """The three-way merge of texts of whole lines."""
    b, y, t = lines_of(base), lines_of(yours), lines_of(theirs)
    out: list[str] = []
    for stretch in aligned(b, y, t):
        was, ours, new = b[stretch.base], y[stretch.yours], t[stretch.theirs]
        if stretch.same or new in (was, ours):
            out += ours
        elif ours == was:
            out += new
        else:
            out += _conflict(ours, new)
    return joined(out)


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
