"""Rekeying: values of an enum that are in keys, and become others -> every column that refers to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from stackgen.model.entities import ForeignColumn, Model
from stackgen.model.evolution import Evolution, MapValues
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.sql import text_literal

Values: TypeAlias = "tuple[tuple[str, str | None], ...]"
Place: TypeAlias = "tuple[str, str]"  # a table and its column


def rekeyed(evolution: Evolution) -> dict[Place, Values]:
    """The columns that refer to such values, also by way of others."""
    known = dict(_keys(evolution))
    own = set(known)
    while more := {
        place: known[target] for place, target in _references(evolution.after) if target in known and place not in known
    }:
        known |= more
    return {place: values for place, values in known.items() if place not in own}


def mapped(column: str, values: Values) -> tuple[Sql, Sql]:
    """What the values of a column become, and which of them do."""
    cases = " ".join(f"WHEN {text(before)} THEN {text(after)}" for before, after in values)
    where = f"{column} IN ({', '.join(text(before) for before, _ in values)})"
    return Sql(*[f"CASE {column} {cases} END"] * 2), Sql(where, where)


def text(value: str | None) -> str:
    """A value in a statement."""
    return "NULL" if value is None else text_literal(value)


def _keys(evolution: Evolution) -> Iterator[tuple[Place, Values]]:
    for one in evolution.operations:
        if isinstance(one, MapValues):
            entity = evolution.after.entity(one.entity)
            if one.member in entity.key:
                column = next(field.column for field in entity.fields if field.name == one.member)
                yield (entity.names.table, column), one.values


def _references(model: Model) -> Iterator[tuple[Place, Place]]:
    """Every column that refers, and what it refers to."""
    for entity in model.entities:
        for reference in entity.references:
            table = model.entity(reference.target).names.table
            yield from (_pair(entity.names.table, column, table) for column in reference.columns)
        for link, target in ((one.link, one.target) for one in entity.collections):
            if link is not None:
                yield _pair(link.table, link.source, entity.names.table)
                yield _pair(link.table, link.target, model.entity(target).names.table)


def _pair(table: str, column: ForeignColumn, target: str) -> tuple[Place, Place]:
    return (table, column.column), (target, column.references_column)
