"""Tests of inputs: a body that an operation takes, and values that it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Action, Entity, Kind, Transition
from stackgen_fastapi.columns import WHOLE, Columns
from stackgen_fastapi.operations import input_of
from stackgen_fastapi.python import Code, string
from stackgen_fastapi.samples import RowSamples
from stackgen_fastapi.suites.bodies import UNKNOWN, Bodies, Case
from stackgen_fastapi.suites.options import flags_of, texts_of
from stackgen_fastapi.suites.spelling import Subject, mapping, sample
from stackgen_fastapi.suites.uniqueness import Uniqueness


@dataclass(frozen=True)
class Input:
    """What an operation takes, as the tests give it."""

    body: Code
    required: tuple[str, ...]  # literals
    refused: tuple[Case, ...]
    options: str  # the arguments of `options` for its command


def input_tests(
    columns: Columns,
    entity: Entity,
    operation: Transition | Action,
    uniqueness: Uniqueness,
) -> Input | None:
    """The input of an operation, if it takes any."""
    if not operation.input:
        return None
    given = input_of(entity, operation.names, operation.input)
    rows = RowSamples(columns.model, given)
    bodies = Bodies(Subject(columns, given), rows, uniqueness)
    body = mapping({field: sample(value) for field, value in rows.base.items()})
    options = f"{texts_of(bodies)}{flags_of(bodies)}"
    return Input(body, tuple(map(string, bodies.required)), tuple(_refused(bodies, operation)), options)


def _refused(bodies: Bodies, operation: Transition | Action) -> Iterator[Case]:
    if isinstance(operation, Action) and operation.in_query:
        yield from _refused_in_query(bodies)
        yield Case(string(UNKNOWN), Code('"1"'))
    else:
        yield from bodies.refused()
        yield Case(string(UNKNOWN), Code("None"))


def _refused_in_query(bodies: Bodies) -> Iterator[Case]:
    """Values that are wrong as text too."""
    for field in bodies.rows.given:
        for value in bodies.rows.samples(field).invalid:
            number = isinstance(value, int | float) and not isinstance(value, bool)
            if number if field.type.kind in NUMBERS else isinstance(value, str) and field.type.kind is not Kind.BOOL:
                yield Case(string(field.name), sample(value))


NUMBERS = WHOLE | {Kind.FLOAT}
