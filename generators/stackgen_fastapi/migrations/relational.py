"""Relational: the model in, the tables that hold it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stackgen.model.entities import Collection, Entity, Field, LinkTable, Model, Reference
from stackgen.model.entities import Column as ModelColumn
from stackgen.model.entities import Index as ModelIndex
from stackgen.model.names import identifier
from stackgen_fastapi.columns import Columns, optional
from stackgen_fastapi.foreign_keys import constraint_name
from stackgen_fastapi.migrations.schema import Check, Column, ForeignKey, Index, IndexColumn, Key, Schema, Table
from stackgen_fastapi.partial import index_condition
from stackgen_fastapi.sql import checks_of
from stackgen_fastapi.sqltypes import column_type, numbered_by_hand, server_default

ON_DELETE = {"restrict": "RESTRICT", "cascade": "CASCADE", "set_null": "SET NULL"}


def schema_of(columns: Columns) -> Schema:
    """Every table; those of links last."""
    return Schema((*_entities(columns), *_links(columns)))


def _entities(columns: Columns) -> Iterator[Table]:
    model = columns.model
    for entity in model.creation_order():
        table = entity.names.table
        yield Table(
            name=table,
            columns=tuple(_column(columns, entity, column) for column in entity.columns),
            key=_primary_key(table, entity.key_columns),
            foreign_keys=tuple(_foreign_key(model, entity, reference) for reference in entity.references),
            uniques=() if entity.soft_delete else tuple(_uniques(entity)),
            checks=tuple(Check(one.constraint, one.postgresql, one.sqlite) for one in checks_of(model, entity)),
            indexes=tuple(_indexes(entity)),
        )


def _links(columns: Columns) -> Iterator[Table]:
    for entity in columns.model.entities:
        for collection in entity.collections:
            if collection.link is not None:
                yield _link(columns, entity, collection, collection.link)


def _column(columns: Columns, entity: Entity, column: ModelColumn) -> Column:
    default = server_default(column)
    return Column(
        name=column.column,
        type=column_type(columns, column).migration.text,
        nullable=optional(entity, column),
        default=default.migration.text if default else None,
        by_hand=numbered_by_hand(entity, column),
    )


def _primary_key(table: str, columns: Iterable[ModelColumn]) -> Key:
    return Key(identifier("pk", table), tuple(column.column for column in columns))


def _foreign_key(model: Model, entity: Entity, reference: Reference) -> ForeignKey:
    names = tuple(column.column for column in reference.columns)
    return ForeignKey(
        name=constraint_name(entity.names.table, *names),
        columns=names,
        table=model.entity(reference.target).names.table,
        referred=tuple(column.references_column for column in reference.columns),
        on_delete=ON_DELETE[reference.on_delete],
    )


def _uniques(entity: Entity) -> Iterator[Key]:
    """Single columns and references that are unique, then keys of several columns."""
    table = entity.names.table
    for field in entity.fields:
        if field.unique:
            yield Key(identifier("uq", table, field.column), (field.column,))
    for reference in entity.references:
        if reference.one_to_one:
            names = tuple(column.column for column in reference.columns)
            yield Key(identifier("uq", table, *names), names)
    for unique in entity.unique:
        yield Key(identifier(unique.constraint), unique.columns)


def _indexes(entity: Entity) -> Iterator[Index]:
    """An index for each column that asks for one and for each foreign key; what is unique has its own."""
    table = entity.names.table
    for column in entity.columns:
        if isinstance(column, Field) and column.index and not column.unique:
            yield _plain_index(table, column.column)
    for reference in entity.references:
        if not reference.one_to_one:
            yield _plain_index(table, *(column.column for column in reference.columns))
    if entity.soft_delete:
        yield from (_live_index(entity, key) for key in _uniques(entity))
    for index in entity.indexes:
        yield _named_index(entity, index)


def _plain_index(table: str, *columns: str) -> Index:
    """An index that is named by convention."""
    return Index(identifier("ix", table, *columns), tuple(map(IndexColumn, columns)))


def _live_index(entity: Entity, key: Key) -> Index:
    """A unique key over the rows that are not deleted."""
    return Index(key.name, tuple(map(IndexColumn, key.columns)), True, *index_condition(entity, None))


def _named_index(entity: Entity, index: ModelIndex) -> Index:
    """An index of the entity's `indexes`."""
    columns = tuple(IndexColumn(column.column, column.descending) for column in index.columns)
    where = index_condition(entity, index)
    return Index(identifier(index.name), columns, index.unique, *where)


def _link(columns: Columns, source: Entity, collection: Collection, link: LinkTable) -> Table:
    target = columns.model.entity(collection.target)
    halves = ((link.source, source), (link.target, target))
    return Table(
        name=link.table,
        columns=tuple(Column(half.column, column_type(columns, half).migration.text) for half, _ in halves),
        key=_primary_key(link.table, (link.source, link.target)),
        foreign_keys=tuple(
            ForeignKey(
                name=constraint_name(link.table, half.column),
                columns=(half.column,),
                table=entity.names.table,
                referred=(half.references_column,),
                on_delete="CASCADE",
            )
            for half, entity in halves
        ),
        # The key's own index serves its first half.
        indexes=(_plain_index(link.table, link.target.column),),
    )
