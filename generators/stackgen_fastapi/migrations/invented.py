"""Invented: on the way back, a row of an entity that comes back empty, for the rows that have to refer to one."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen.model.entities import Default, Entity, Field, Kind, Model, Role
from stackgen_fastapi.migrations.values import Sql, default_value
from stackgen_fastapi.samples import samples_of
from stackgen_fastapi.sql import quoted, text_literal
from stackgen_fastapi.sqltypes import server_default


def invented(model: Model, entity: Entity, new: frozenset[str], referring: str) -> Sql | None:
    """One row, if any row of the table `referring` needs it; `new` are the entities that come back empty."""
    if any(not one.optional and one.target in new for one in entity.references):
        return None
    values = dict(_values(model, entity))
    columns = ", ".join(map(quoted, values))
    where = (
        f"WHERE EXISTS (SELECT 1 FROM {quoted(referring)}) AND NOT EXISTS (SELECT 1 FROM {quoted(entity.names.table)})"
    )
    head = f"INSERT INTO {quoted(entity.names.table)} ({columns}) SELECT"
    if not values or any(one.sqlite is None for one in values.values()):
        return None
    postgresql = ", ".join(value.postgresql for value in values.values())
    sqlite = ", ".join(value.sqlite or "" for value in values.values())
    return Sql(f"{head} {postgresql} {where}", f"{head} {sqlite} {where}")


def _values(model: Model, entity: Entity) -> Iterator[tuple[str, Sql]]:
    for reference in (one for one in entity.references if not one.optional):
        table = quoted(model.entity(reference.target).names.table)
        for column in reference.columns:
            one = f"(SELECT {quoted(column.references_column)} FROM {table} LIMIT 1)"
            yield column.column, Sql(one, one)
    for field in entity.fields:
        if not field.optional and (value := _value(model, entity, field)):
            yield field.column, value


def _value(model: Model, entity: Entity, field: Field) -> Sql | None:
    if field.role is Role.KEY and field.type.kind in (Kind.INT, Kind.BIGINT):
        sequence = f"pg_get_serial_sequence({text_literal(quoted(entity.names.table))}, {text_literal(field.column)})"
        return Sql(f"nextval({sequence})", "1")
    if field.default is not None and (server_default(field) is None or field.default.source != "literal"):
        return default_value(field.type, field.default)
    valid = samples_of(model, entity, field).valid
    if field.type.kind is Kind.UUID and not valid:
        return default_value(field.type, Default("uuid4"))
    return default_value(field.type, field.default or Default("literal", valid[0])) if field.default or valid else None
