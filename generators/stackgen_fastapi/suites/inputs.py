"""Tests of inputs: a body that an operation takes, and values that it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity, Field
from stackgen.model.names import OperationNames
from stackgen_fastapi.columns import Columns
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
    columns: Columns, entity: Entity, names: OperationNames, fields: tuple[Field, ...], uniqueness: Uniqueness
) -> Input | None:
    """The input of an operation, if it takes any."""
    if not fields:
        return None
    given = input_of(entity, names, fields)
    rows = RowSamples(columns.model, given)
    bodies = Bodies(Subject(columns, given), rows, uniqueness)
    body = mapping({field: sample(value) for field, value in rows.base.items()})
    options = f"{texts_of(bodies)}{flags_of(bodies)}"
    return Input(body, tuple(map(string, bodies.required)), tuple(_refused(bodies)), options)


def _refused(bodies: Bodies) -> Iterator[Case]:
    yield from bodies.refused()
    yield Case(string(UNKNOWN), Code("None"))
