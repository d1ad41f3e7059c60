"""Fitting: texts that become another type, or get less room in -> what the rows of the rehearsal hold from then on.

The rows were made for the text of their day, of which most would stop the conversion. A file that is named after the
revision before gives them values that are right before and after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Entity, Field, JsonValue, Kind
from stackgen.model.evolution import ChangeMember, Evolution, members_of
from stackgen_fastapi.migrations.conversions import TEXT
from stackgen_fastapi.migrations.values import literal_sql
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.sql import Dialect, quoted


@dataclass(frozen=True)
class Fitting:
    """One column, as it was."""

    entity: Entity
    field: Field
    values: tuple[str, ...]

    def statements(self, dialect: Dialect) -> Iterator[str]:
        """One value for all rows; of a column that holds each value once, one for each of the first rows."""
        column, table = quoted(self.field.column), quoted(self.entity.names.table)
        literals = [literal_sql(self.field.type, value, dialect) for value in self.values]
        head = f"UPDATE {table} SET {column} ="
        if not self._is_once:
            yield f"{head} {literals[0]} WHERE {column} IS NOT NULL"
            return
        key = quoted(self.entity.key_columns[0].column)
        for number, literal in enumerate(literals):
            row = f"(SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {number})"
            yield f"{head} {literal} WHERE {column} IS NOT NULL AND {key} = {row}"

    @property
    def _is_once(self) -> bool:
        return self.field.unique or any(self.field.column in one.columns for one in self.entity.unique)


def fittings(evolution: Evolution) -> Iterator[Fitting]:
    """The columns whose values would stop the conversion."""
    for one in evolution.operations:
        if isinstance(one, ChangeMember) and one.attribute == "type" and one.fill and one.fill.expression is None:
            now = evolution.after.entity(one.entity)
            before = evolution.before.entity(evolution.entities[one.entity])
            old = members_of(evolution.before, before.name)[evolution.members[one.entity][one.member]]
            new = members_of(evolution.after, now.name)[one.member]
            if isinstance(old, Field) and isinstance(new, Field) and _is_text(old) and len(before.key_columns) == 1:
                samples = map(_text, samples_of(evolution.after, now, new).valid[:2])
                values = tuple(value for value in samples if len(value) <= (old.constraints.max_length or len(value)))
                if values:
                    yield Fitting(before, old, values)


def fitted(evolution: Evolution, dialect: Dialect) -> list[str]:
    """The statements for all of them."""
    return [statement for one in fittings(evolution) for statement in one.statements(dialect)]


def _is_text(field: Field) -> bool:
    return field.type.kind in TEXT - {Kind.ENUM} and not field.type.many


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value)
