"""Three lists of named units in, one order of all their names out. What a unit is made of does not matter here."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Sequence
from typing import TypeVar


class Overlap(Exception):
    """Both sides changed the same thing, each in its own way."""


Key = TypeVar("Key", bound=Hashable)


def arranged(base: Sequence[Key], yours: Sequence[Key], theirs: Sequence[Key]) -> list[Key]:
    """Every name of `yours` and `theirs` once.

    The order is that of whoever changed it, the team first. What the other side has in addition comes after what it
    comes after there; where both sides added something, what is generated comes first.
    """
    if reordered(base, yours, theirs):
        return _inserted(yours, theirs, passing=frozenset())
    return _inserted(theirs, yours, passing=frozenset(theirs) - frozenset(base) - frozenset(yours))


def reordered(base: Iterable[Key], yours: Iterable[Key], theirs: Iterable[Key]) -> bool:
    """Whether the team changed the order of what all three have."""
    base, yours = list(base), list(yours)
    shared = set(base) & set(yours) & set(theirs)
    return [key for key in base if key in shared] != [key for key in yours if key in shared]


def contested(base: Iterable[Key], yours: Sequence[Key], theirs: Sequence[Key]) -> bool:
    """Whether both sides added something in the same place, so that the order of the two is a guess."""
    ours, new = _added_after(base, yours, theirs), _added_after(base, theirs, yours)
    return not ours.isdisjoint(new)


def _added_after(base: Iterable[Key], side: Sequence[Key], other: Sequence[Key]) -> set[Key | None]:
    """What of the base comes before that which only one side has."""
    known, there = set(base), {*base, *other}
    return {anchor for key, anchor in zip(side, _anchors(side, known), strict=True) if key not in there}


def _anchors(side: Sequence[Key], known: Container[Key]) -> list[Key | None]:
    """For every name, the last one before it that is known to the base."""
    anchors: list[Key | None] = []
    last: Key | None = None
    for key in side:
        anchors.append(last)
        last = key if key in known else last
    return anchors


def _inserted(main: Sequence[Key], more: Sequence[Key], passing: frozenset[Key]) -> list[Key]:
    """`main`, with what only `more` has after its neighbour; further behind, if those of `passing` come next."""
    result, there = list(main), set(main)
    place = 0
    fresh = True  # whether the last one placed came from `main`, so that `passing` may stand between
    for key in more:
        if key in there:
            place, fresh = result.index(key) + 1, True
            continue
        while fresh and place < len(result) and result[place] in passing:
            place += 1
        result.insert(place, key)
        there.add(key)
        place, fresh = place + 1, False
    return result
