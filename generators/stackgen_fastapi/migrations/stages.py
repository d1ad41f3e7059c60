"""Stages: a change in, the revisions that make it out.

What keeps nobody waiting on PostgreSQL runs outside of a transaction, so a revision that does it must bear being run
again after it was stopped half-way. Other names and other types do not bear that: they come first, in a revision of
their own that is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from stackgen.model.evolution import Evolution
from stackgen_fastapi.migrations.halfway import Halfway
from stackgen_fastapi.migrations.moved import Names
from stackgen_fastapi.migrations.online import Online, waits
from stackgen_fastapi.migrations.phases import Lines, Phases
from stackgen_fastapi.migrations.rows import rows_of
from stackgen_fastapi.migrations.schema import Schema
from stackgen_fastapi.migrations.script import Script

FIRST = "Part 1 of 2: other names and other types, in one transaction"
SECOND = "Part 2 of 2: all else, while others read and write"


@dataclass(frozen=True)
class Stage:
    """One revision."""

    up: Lines
    down: Lines
    script: Script  # what it leads from and to
    word: str = ""  # for its name, if it is one of several
    notes: tuple[str, ...] = ()  # what a reader should know

    @property
    def is_at_once(self) -> bool:
        """Whether what was goes in the same moment, though the spec asks for phases."""
        return AT_ONCE in self.notes

    def named(self, slug: str) -> str:
        """The name of its file, from that of the change."""
        return f"{slug}_{self.word}" if self.word else slug


EXPAND = "Expand: what is new stands beside what was, and an application of before goes on working"
REST = "Expand: all else that is new"
CONTRACT = "Contract: to be run once no application of before is running; what only that needs goes"
AT_ONCE = "What was and what is cannot stand side by side here: stop the application of before for it"


def stages(evolution: Evolution, before: Schema, now: Schema) -> tuple[Stage, ...]:
    """One revision, or two: what happens as a whole, and then what may be run again."""
    names = Names(evolution)
    up = Script(before, now, names, rows_of(evolution, back=False))
    down = Script(now, before, Names(evolution.reverse), rows_of(evolution.reverse, back=True))
    direct = _direct(up, down, names)
    if not evolution.after.expand_contract:
        return direct
    phases = Phases(Halfway(up, down, names, in_phases=True))
    if _as_a_whole(up) or not phases.is_possible:
        return _at_once(direct)
    return tuple(_in_phases(phases)) or direct


def _direct(up: Script, down: Script, names: Names) -> tuple[Stage, ...]:
    if not waits(up) or _as_a_whole(up):
        return (Stage(up, down, up),)
    halfway = Halfway(up, down, names)
    if halfway.is_the_start:
        return (Stage(Online(up), down, up),)
    if not halfway.is_clear or not waits(halfway.second):
        return (Stage(up, down, up),)
    return (
        Stage(halfway.first, halfway.first_back, halfway.first, "part_1", (FIRST,)),
        Stage(Online(halfway.second), halfway.second_back, halfway.second, "part_2", (SECOND,)),
    )


def _at_once(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    return tuple(replace(stage, notes=(*stage.notes, AT_ONCE)) for stage in stages)


def _in_phases(phases: Phases) -> Iterator[Stage]:
    """Nothing, if nothing changes that an application of before needs."""
    contraction = phases.contraction
    if not any(contraction.up.lines()):
        return
    expansion, rest = phases.expansion, phases.rest
    if phases.names.tables:
        yield Stage(expansion.up, expansion.down, expansion.script, "expand", (EXPAND,))
    if any(rest.up.lines()):
        yield Stage(rest.up, rest.down, rest.script, "rest" if phases.names.tables else "expand", (REST,))
    yield Stage(contraction.up, contraction.down, contraction.script, "contract", (CONTRACT,))


def _as_a_whole(script: Script) -> bool:
    """Whether nothing may come between its steps."""
    single = any(rows.single for rows in script.rows.values())
    other_key = any(change.key.created or change.key.dropped for change in script.changes)
    return bool(single or other_key or script.in_the_way)
