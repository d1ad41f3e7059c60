"""Stages: a change in, the revisions that make it out.

What keeps nobody waiting on PostgreSQL runs outside of a transaction, so a revision that does it must bear being run
again after it was stopped half-way. Other names and other types do not bear that: they come first, in a revision of
their own that is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from stackgen.model.evolution import Evolution
from stackgen_fastapi.migrations.halfway import Halfway
from stackgen_fastapi.migrations.moved import Names
from stackgen_fastapi.migrations.online import Online, waits
from stackgen_fastapi.migrations.rows import rows_of
from stackgen_fastapi.migrations.schema import Schema
from stackgen_fastapi.migrations.script import Script

FIRST = "Part 1 of 2: other names and other types, in one transaction"
SECOND = "Part 2 of 2: all else, while others read and write"


class Lines(Protocol):
    """One direction of a revision."""

    def lines(self) -> Iterator[str]:
        """Every line, for both databases."""


@dataclass(frozen=True)
class Stage:
    """One revision."""

    up: Lines
    down: Lines
    word: str = ""  # for its name, if it is one of several
    notes: tuple[str, ...] = ()  # what a reader should know

    def named(self, slug: str) -> str:
        """The name of its file, from that of the change."""
        return f"{slug}_{self.word}" if self.word else slug


def stages(evolution: Evolution, before: Schema, now: Schema) -> tuple[Stage, ...]:
    """One revision, or two: what happens as a whole, and then what may be run again."""
    names = Names(evolution)
    up = Script(before, now, names, rows_of(evolution, back=False))
    down = Script(now, before, Names(evolution.reverse), rows_of(evolution.reverse, back=True))
    single = any(rows.single for rows in up.rows.values())
    as_a_whole = single or up.in_the_way or any(change.key.created or change.key.dropped for change in up.changes)
    if not waits(up) or as_a_whole:
        return (Stage(up, down),)
    halfway = Halfway(up, down, names)
    if halfway.is_the_start:
        return (Stage(Online(up), down),)
    if not halfway.is_clear or not waits(halfway.second):
        return (Stage(up, down),)
    return (
        Stage(halfway.first, halfway.first_back, "part_1", (FIRST,)),
        Stage(Online(halfway.second), halfway.second_back, "part_2", (SECOND,)),
    )
