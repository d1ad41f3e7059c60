"""Tests of states: every transition from every state, what refuses it, and two at the same time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Entity, Transition
from stackgen_fastapi.listings import PAGING
from stackgen_fastapi.operations import input_name, leads
from stackgen_fastapi.python import NOTHING, Code, Need, code, name, needs_of, string
from stackgen_fastapi.suites.bodies import Bodies
from stackgen_fastapi.suites.inputs import Input, input_tests
from stackgen_fastapi.suites.spelling import Subject, strings


@dataclass(frozen=True)
class Move:
    """One transition, as the tests try it."""

    name: str  # a literal
    path: str
    snake: str
    method: str
    sources: tuple[str, ...]  # literals, as are the next
    wrong: tuple[str, ...]
    target: str
    way: str  # the end of the error's text
    once: bool  # whether it leads away from where it began
    hook: str
    input: Input | None
    schema: Code
    data: Code  # an argument for the service, or nothing
    parameter: Code  # of the hook


@dataclass(frozen=True)
class StatesView:
    """All that the templates of the tests of states may see."""

    row: str
    variable: str  # of the hook
    hook_key: str
    field: str
    make: Code
    service: Code
    read: Code
    key: str
    item: Code
    route: str
    group: str
    command_key: str
    moves: tuple[Move, ...]
    states: Code
    states_list: tuple[str, ...]  # literals
    all: tuple[Move, ...]  # also those that no plain row can take
    listed: bool
    versioned: bool
    soft: bool

    @property
    def needs(self) -> frozenset[Need]:
        codes = [self.make, self.service, self.read, *(c for move in self.all for c in (move.schema, move.data))]
        return needs_of(codes) | {("asyncio", "gather"), ("asyncio", "sleep"), ("typing_extensions", "override")}


def make_in(subject: Subject) -> Code:
    """The factory of a row in a state."""
    return name(subject.factory, f"make_{subject.entity.names.snake}_in")


def states_view(bodies: Bodies, group: str, command_key: str) -> StatesView | None:
    """The tests of an entity's states, if its rows go through any."""
    subject, entity = bodies.subject, bodies.entity
    if entity.states is None:
        return None
    states = _States(bodies, entity)
    listed = entity.api is not None and "list" in entity.api.operations and entity.states.field in entity.api.filter
    room = bodies.uniqueness.capacity(entity) >= len(states.possible)
    moves = tuple(states.move(transition) for transition in entity.states.transitions)
    return StatesView(
        row=subject.variable,
        variable=entity.names.variable,
        hook_key=subject.key(entity.names.variable),
        field=string(entity.states.field),
        make=make_in(subject),
        service=subject.service,
        read=subject.schema("Read"),
        key=subject.key(subject.variable),
        item=subject.item(subject.variable),
        route=subject.rows_route,
        group=group,
        command_key=command_key,
        moves=tuple(move for move in moves if move.sources),
        states=strings(states.possible),
        states_list=tuple(map(string, states.possible)),
        all=moves,
        versioned=entity.versioned,
        soft=entity.soft_delete,
        listed=listed and room and entity.states.field not in PAGING,
    )


@dataclass(frozen=True)
class _States:
    bodies: Bodies
    entity: Entity

    @cached_property
    def possible(self) -> tuple[str, ...]:
        """The states that a plain row can be in: checks may want more of others."""
        states = self.entity.states
        column = self.entity.column_by_name[states.field] if states else None
        if states is None or column is None or column.type.enum is None:
            return ()
        values = (member.value for member in self.bodies.subject.columns.model.enum(column.type.enum).members)
        return tuple(value for value in values if self._accepts(states.field, value))

    def _accepts(self, field: str, value: str) -> bool:
        return self.bodies.rows.accepts({**self.bodies.rows.base, field: value})

    def move(self, transition: Transition) -> Move:
        columns, names = self.bodies.subject.columns, transition.names
        given = input_tests(columns, self.entity, transition, self.bodies.uniqueness)
        schema = input_name(columns, self.entity, names) if given else Code("", NOTHING)
        fits = transition.target in self.possible
        return Move(
            name=string(names.path),
            path=names.path,
            snake=names.snake,
            method=names.method,
            sources=tuple(string(s) for s in transition.sources if s in self.possible and fits),
            wrong=tuple(string(state) for state in self.possible if state not in transition.sources),
            target=string(transition.target),
            way=string(f"`{names.word}` leads from {leads(transition)}."),
            # The owner of a part stands in a transaction of the test, where no other connection sees it.
            once=transition.target not in transition.sources and self.entity.parent is None,
            hook=f"on_{names.snake}",
            input=given,
            schema=schema,
            data=code(", {}.model_validate({})", schema, f"{names.snake.upper()}_INPUT")
            if given
            else Code("", NOTHING),
            parameter=code(", data: {}", schema) if given else Code("", NOTHING),
        )
