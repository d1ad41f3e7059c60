"""Three sequences in, what is the same in all of them and the gaps between out: the only door to merge3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any


@dataclass(frozen=True)
class Stretch:
    """A part of each of the three sequences, as bounds of a slice."""

    same: bool  # whether the three parts are equal, item by item
    base: slice
    yours: slice
    theirs: slice


class _Matcher(SequenceMatcher[str]):
    """Without the shortcut that makes lines that are frequent, such as `    )`, match nothing."""

    def __init__(self, _: None, one: Sequence[str], other: Sequence[str]) -> None:
        super().__init__(None, one, other, autojunk=False)


def aligned(base: Sequence[str], yours: Sequence[str], theirs: Sequence[str]) -> Iterator[Stretch]:
    """The three sequences from the first item to the last, by turns equal and not."""
    from merge3 import Merge3

    matcher: Any = _Matcher  # its protocol asks for more than it uses
    z = a = b = 0
    for z_from, z_to, a_from, a_to, b_from, b_to in Merge3(base, yours, theirs, False, matcher).find_sync_regions():
        if (z, a, b) != (z_from, a_from, b_from):
            yield Stretch(False, slice(z, z_from), slice(a, a_from), slice(b, b_from))
        if z_from != z_to:
            yield Stretch(True, slice(z_from, z_to), slice(a_from, a_to), slice(b_from, b_to))
        z, a, b = z_to, a_to, b_to
