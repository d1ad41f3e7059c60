"""Tables as operations of Alembic: entities in, the arguments of `op.create_table` and what follows it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from stackgen.model.entities import Collection, Column, Entity, Field, LinkTable, Model, Reference
from stackgen_fastapi.columns import Columns, optional
from stackgen_fastapi.foreign_keys import LateReferences, constraint_name
from stackgen_fastapi.migrations.rules import check_constraints, create_index, create_named_index, named
from stackgen_fastapi.python import Code, call, code, joined, literal
from stackgen_fastapi.sqltypes import column_type, numbered_by_hand, server_default

ON_DELETE = {"restrict": "RESTRICT", "cascade": "CASCADE", "set_null": "SET NULL"}

COLUMN = Code("sa.Column")
PRIMARY_KEY = Code("sa.PrimaryKeyConstraint")
FOREIGN_KEY = Code("sa.ForeignKeyConstraint")
UNIQUE = Code("sa.UniqueConstraint")


@dataclass(frozen=True)
class CreateTable:
    """One table: the columns and constraints it is created with, and the indexes that are created after it."""

    name: str  # a literal
    items: tuple[Code, ...]
    indexes: tuple[Code, ...]


@dataclass(frozen=True)
class LateKey:
    """A foreign key to a table that is created later."""

    create: Code
    drop: Code


@dataclass(frozen=True)
class Tables:
    """The tables of a model, in an order in which a database takes them."""

    columns: Columns

    @property
    def model(self) -> Model:
        return self.columns.model

    @cached_property
    def late(self) -> LateReferences:
        return LateReferences(self.model)

    def created(self) -> Iterator[CreateTable]:
        """Every table; those of links last."""
        for entity in self.model.creation_order():
            yield CreateTable(
                name=literal(entity.names.table).text,
                items=(*self._columns(entity), *self._constraints(entity)),
                indexes=tuple(_indexes(entity)),
            )
        for entity in self.model.entities:
            for collection in entity.collections:
                if collection.link is not None:
                    yield self._link(entity, collection, collection.link)

    def late_keys(self) -> Iterator[LateKey]:
        """The foreign keys that wait until both tables are there."""
        for entity in self.model.entities:
            for reference in entity.references:
                if (entity, reference) in self.late:
                    yield self._late_key(entity, reference)

    def _columns(self, entity: Entity) -> Iterator[Code]:
        for column in entity.columns:
            default = server_default(column)
            yield call(
                COLUMN,
                literal(column.column),
                column_type(self.columns, column).migration,
                server_default=default.migration if default else None,
                autoincrement=Code("False") if numbered_by_hand(entity, column) else None,
                nullable=literal(optional(entity, column)),
            )

    def _constraints(self, entity: Entity) -> Iterator[Code]:
        table = entity.names.table
        yield _primary_key(table, entity.key_columns)
        for reference in entity.references:
            yield self._foreign_key(entity, reference)
        for columns in _unique_columns(entity):
            yield call(UNIQUE, *map(literal, columns), name=named("uq", table, *columns))
        for unique in entity.unique:
            yield call(UNIQUE, *map(literal, unique.columns), name=named(unique.constraint))
        yield from check_constraints(self.model, entity)

    def _foreign_key(self, entity: Entity, reference: Reference) -> Code:
        columns = [column.column for column in reference.columns]
        return call(
            FOREIGN_KEY,
            literal(columns),
            literal(self._referred(reference)),
            name=named(constraint_name(entity.names.table, *columns)),
            ondelete=literal(ON_DELETE[reference.on_delete]),
            use_alter=Code("True") if (entity, reference) in self.late else None,
        )

    def _referred(self, reference: Reference) -> list[str]:
        table = self.model.entity(reference.target).names.table
        return [f"{table}.{column.references_column}" for column in reference.columns]

    def _late_key(self, entity: Entity, reference: Reference) -> LateKey:
        columns = [column.column for column in reference.columns]
        name = named(constraint_name(entity.names.table, *columns))
        table = literal(entity.names.table)
        return LateKey(
            create=call(
                Code("op.create_foreign_key"),
                name,
                table,
                literal(self.model.entity(reference.target).names.table),
                literal(columns),
                literal([column.references_column for column in reference.columns]),
                ondelete=literal(ON_DELETE[reference.on_delete]),
            ),
            drop=call(Code("op.drop_constraint"), name, table, type_=literal("foreignkey")),
        )

    def _link(self, source: Entity, collection: Collection, link: LinkTable) -> CreateTable:
        target = self.model.entity(collection.target)
        halves = ((link.source, source), (link.target, target))
        items = [
            call(COLUMN, literal(half.column), column_type(self.columns, half).migration, nullable=Code("False"))
            for half, _ in halves
        ]
        items.append(_primary_key(link.table, (link.source, link.target)))
        for half, entity in halves:
            items.append(
                call(
                    FOREIGN_KEY,
                    literal([half.column]),
                    literal([f"{entity.names.table}.{half.references_column}"]),
                    name=named(constraint_name(link.table, half.column)),
                    ondelete=literal("CASCADE"),
                )
            )
        # The key's own index serves its first half.
        index = create_index(link.table, [link.target.column])
        return CreateTable(literal(link.table).text, tuple(items), (index,))


def _primary_key(table: str, columns: Iterable[Column]) -> Code:
    names = joined(literal(column.column) for column in columns)
    return code("{}({}, name={})", PRIMARY_KEY, names, named("pk", table))


def _unique_columns(entity: Entity) -> Iterator[list[str]]:
    """Single columns and references that are unique."""
    for field in entity.fields:
        if field.unique:
            yield [field.column]
    for reference in entity.references:
        if reference.one_to_one:
            yield [column.column for column in reference.columns]


def _indexes(entity: Entity) -> Iterator[Code]:
    """An index for each column that asks for one and for each foreign key; what is unique has its own."""
    table = entity.names.table
    for column in entity.columns:
        if isinstance(column, Field) and column.index and not column.unique:
            yield create_index(table, [column.column])
    for reference in entity.references:
        if not reference.one_to_one:
            yield create_index(table, [column.column for column in reference.columns])
    for index in entity.indexes:
        yield create_named_index(entity, index)
