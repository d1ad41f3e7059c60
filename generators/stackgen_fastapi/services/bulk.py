"""Services: what an entity does with many rows at once, and how it replaces one."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen.model.entities import Column, Entity
from stackgen_fastapi import layout
from stackgen_fastapi.bulk import has, replace_suffix
from stackgen_fastapi.columns import Columns, in_create
from stackgen_fastapi.python import Code, Need, code, joined, name
from stackgen_fastapi.shapes import Shape


@dataclass(frozen=True)
class Bulk:
    """All that service_bulk.py.j2 may see beside the service's own view."""

    replace: str | None  # the schema's suffix
    creates: bool
    deletes: bool
    composed: bool  # a row alone does not make a response
    counted: bool  # the database or the application makes the key
    chosen: Code  # the rows of the keys `_ids`
    key: Code  # the type of a key
    item_key: str  # of what is to be created: `item.code`
    row_key: str  # of a row that holds the key alone
    sent_type: Code  # the type of a key in a request
    sent: str  # how the keys of a request are read
    shown: str  # how a key is shown

    @property
    def codes(self) -> tuple[Code, ...]:
        return (self.chosen, self.key) if self.deletes or (self.creates and self.composed) else ()


def bulk_of(columns: Columns, entity: Entity) -> Bulk:
    """What the service of an entity does with many rows."""
    key = entity.key_columns
    single = len(key) == 1
    types = joined(columns.python(column) for column in key)
    return Bulk(
        replace=replace_suffix(entity) if has(entity, "replace") else None,
        creates=has(entity, "bulk_create"),
        deletes=has(entity, "bulk_delete"),
        composed=Shape(columns.model, entity).composed,
        counted=not all(in_create(column) for column in key),
        chosen=_chosen(columns, entity),
        key=types if single else code("tuple[{}]", types),
        item_key=_tuple(key, "item"),
        row_key="row[0]" if single else "tuple(row)",
        sent_type=types if single else Code(f"{entity.name}BulkKey"),
        sent="list(ids)" if single else f"[{_tuple(key, 'key')} for key in ids]",
        shown="str(key)" if single else '", ".join(map(str, key))',
    )


def _tuple(key: tuple[Column, ...], owner: str) -> str:
    parts = ", ".join(f"{owner}.{column.attribute}" for column in key)
    return parts if len(key) == 1 else f"({parts})"


def _chosen(columns: Columns, entity: Entity) -> Code:
    col = name("sqlmodel", "col")
    parts = [code(f"{{}}({entity.names.class_name}.{column.attribute})", col) for column in entity.key_columns]
    if len(parts) == 1:
        return code('{}({}, "_ids")', name(columns.module("db", "membership"), "one_of"), parts[0])
    bind = name("sqlalchemy", "bindparam")
    return code('{}({}).in_({}("_ids", expanding=True))', name("sqlalchemy", "tuple_"), joined(parts), bind)


def needs_of_bulk(columns: Columns, entity: Entity, bulk: Bulk) -> set[Need]:
    """What the methods import beside what their code says."""
    schemas = layout.entity_module(columns.app, "schemas", entity)
    needs: set[Need] = {("collections.abc", "Sequence")} if bulk.creates or bulk.deletes else set()
    if bulk.replace == "Replace":
        needs.add((schemas, f"{entity.name}Replace"))
    if bulk.deletes and len(entity.key) > 1:
        needs.add((schemas, f"{entity.name}BulkKey"))
    return needs
