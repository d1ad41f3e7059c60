"""Transitions in a service: the statement of each, its method, and the hook that the team fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Column, Entity, States, Transition
from stackgen_fastapi.columns import Columns
from stackgen_fastapi.operations import input_name, leads, said_of
from stackgen_fastapi.python import NOTHING, Code, Need, code, docstring, joined, literal, name, needs_of


@dataclass(frozen=True)
class Change:
    """One transition."""

    method: str
    hook: str
    constant: str
    condition: Code
    values: Code
    way: str  # for the error, as a literal
    doc: str
    hook_doc: str
    parameter: Code  # `, data: OrderShipInput`, or nothing
    argument: str


@dataclass(frozen=True)
class StatesPart:
    """All that states_statements.py.j2 and states_methods.py.j2 see of the states."""

    column: Code
    field: str
    variable: str
    changes: tuple[Change, ...]
    needs: frozenset[Need]


def states_part(columns: Columns, entity: Entity) -> StatesPart | None:
    """The states of an entity, if it has any."""
    if entity.states is None:
        return None
    field = entity.column_by_name[entity.states.field]
    column = code(f"{{}}({entity.names.class_name}.{field.attribute})", name("sqlmodel", "col"))
    changes = tuple(_changes(columns, entity, entity.states, column))
    codes = [item for change in changes for item in (change.condition, change.values, change.parameter)]
    errors = columns.module("errors")
    needs = needs_of([column, *codes]) | {("sqlalchemy", "update"), (errors, "AppError"), (errors, "WrongStateError")}
    return StatesPart(column, literal(field.name).text, entity.names.variable, changes, needs)


def _changes(columns: Columns, entity: Entity, states: States, column: Code) -> Iterator[Change]:
    field = entity.column_by_name[states.field]
    for transition in states.transitions:
        names = transition.names
        given = code(", data: {}", input_name(columns, entity, names)) if transition.input else Code("", NOTHING)
        yield Change(
            method=names.method,
            hook=f"on_{names.snake}",
            constant=f"_{names.snake.upper()}_TRANSITION",
            condition=_condition(columns, field, column, transition),
            values=code(f"{field.attribute}={{}}", columns.value(field, transition.target)),
            way=literal(f"`{names.word}` leads from {leads(transition)}.").text,
            doc=docstring(said_of(entity, transition), 8),
            hook_doc=docstring(
                f"Take part in `{names.word}`: `self` works in its transaction, and an error undoes it.", 8
            ),
            parameter=given,
            argument=", data" if transition.input else "",
        )


def _condition(columns: Columns, field: Column, column: Code, transition: Transition) -> Code:
    sources = [columns.value(field, source) for source in transition.sources]
    if len(sources) == 1:
        return code("{} == {}", column, sources[0])
    return code("{}.in_([{}])", column, joined(sources))
