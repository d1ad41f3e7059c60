"""Attributes of a table class: columns in, `name: annotation = Field(...)` out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stackgen.model.entities import Column, Entity, Field, ForeignColumn, LinkTable, Model, Reference, Role
from stackgen.model.names import identifier
from stackgen_fastapi.columns import WHOLE, Columns, optional
from stackgen_fastapi.python import Code, call, code, literal, name
from stackgen_fastapi.sqltypes import column_type, numbered_by_hand, server_default

SQL_FIELD = name("sqlmodel", "Field")
TRUE = Code("True")
ON_DELETE = {"restrict": "RESTRICT", "cascade": "CASCADE", "set_null": "SET NULL"}


@dataclass(frozen=True)
class Line:
    """One attribute of a class."""

    name: str
    annotation: Code
    value: Code | None


def by_convention(kind: str, table: str, *columns: str) -> bool:
    """Whether the naming convention gives the constraint the name that the model gives it."""
    return identifier(kind, table, *columns) == "_".join((kind, table, *columns))


@dataclass(frozen=True)
class TableFields:
    """The fields of the table classes of one application."""

    columns: Columns

    @property
    def model(self) -> Model:
        return self.columns.model

    def of_entity(self, entity: Entity) -> Iterator[Line]:
        """The columns of an entity's table, in order."""
        for column in entity.columns:
            annotation = self.columns.python(column)
            nullable = optional(entity, column) and annotation.text != "Any"
            shown = code("{} | None", annotation) if nullable else annotation
            yield Line(column.attribute, shown, self._call(entity, column))

    def of_link(self, link: LinkTable, source: Entity, target: Entity) -> Iterator[Line]:
        """The two halves of a link table's key."""
        for column, entity, index in ((link.source, source, None), (link.target, target, TRUE)):
            plain = by_convention("fk", link.table, column.column)
            spelled = column_type(self.columns, column)
            value = call(
                SQL_FIELD,
                foreign_key=literal(f"{entity.names.table}.{column.references}") if plain else None,
                primary_key=TRUE,
                ondelete=literal("CASCADE") if plain else None,
                max_length=literal(spelled.max_length) if spelled.max_length else None,
                sa_type=spelled.sa_type,
                index=index if by_convention("ix", link.table, column.column) else None,
                sa_column_kwargs=_column_arguments(column),
            )
            yield Line(column.attribute, self.columns.python(column), value)

    def is_inline(self, entity: Entity, reference: Reference) -> bool:
        """Whether the reference can be written at its column."""
        single = len(reference.columns) == 1
        named = by_convention("fk", entity.names.table, *(column.column for column in reference.columns))
        return single and named and reference.name not in self.model.late_references(entity.name)

    def _call(self, entity: Entity, column: Column) -> Code | None:
        """`Field(...)`; None where there is nothing to say."""
        reference = entity.reference_of(column)
        spelled = column_type(self.columns, column)
        nullable_any = self.columns.python(column).text == "Any" and optional(entity, column)
        field = call(
            SQL_FIELD,
            **self._default(entity, column),
            max_length=literal(spelled.max_length) if spelled.max_length else None,
            primary_key=TRUE if column.name in entity.key else None,
            **self._foreign_key(entity, reference, column),
            sa_type=spelled.sa_type,
            nullable=TRUE if nullable_any else None,
            unique=TRUE if is_unique(entity, column) else None,
            index=TRUE if is_indexed(entity, column) else None,
            sa_column_kwargs=self._arguments(entity, column),
        )
        return None if field.text == "Field()" else field

    def _default(self, entity: Entity, column: Column) -> dict[str, Code | None]:
        default = column.default if isinstance(column, Field) else None
        if default is None:
            by_database = isinstance(column, Field) and column.role is Role.KEY and column.type.kind in WHOLE
            return {"default": Code("None") if by_database or optional(entity, column) else None}
        if factory := self.columns.factory(default):
            return {"default_factory": factory}
        if default.value in ([], {}):
            return {"default_factory": Code("list" if default.value == [] else "dict")}
        return {"default": self.columns.value(column, default.value)}

    def _foreign_key(self, entity: Entity, reference: Reference | None, column: Column) -> dict[str, Code | None]:
        if reference is None or not isinstance(column, ForeignColumn) or not self.is_inline(entity, reference):
            return {}
        target = self.model.entity(reference.target).names.table
        return {
            "foreign_key": literal(f"{target}.{column.references}"),
            "ondelete": literal(ON_DELETE[reference.on_delete]),
        }

    def _arguments(self, entity: Entity, column: Column) -> Code | None:
        more: dict[str, Code] = {}
        if default := server_default(column):
            more["server_default"] = default.model
        if isinstance(column, Field) and column.role is Role.UPDATED_AT:
            more["onupdate"] = name(self.columns.module("models", "base"), "utcnow")
        if isinstance(column, Field) and column.role is Role.VERSION:
            more["onupdate"] = call(name("sqlalchemy", "text"), literal("version + 1"))
        if numbered_by_hand(entity, column):
            more["autoincrement"] = Code("False")
        return _column_arguments(column, **more)


def _column_arguments(column: Column, **more: Code) -> Code | None:
    """`sa_column_kwargs`: the column's own name where it is not the attribute's, and what else is given."""
    named: dict[str, Code] = {}
    if column.column != column.attribute:
        named = {"name": literal(column.column), "key": literal(column.attribute)}
    if column.name != column.attribute:
        named["info"] = Code('{"field": ' + literal(column.name).text + "}")
    items = {**named, **more}
    if not items:
        return None
    pairs = ", ".join(f"{literal(word)}: {value}" for word, value in items.items())
    return Code("{" + pairs + "}", frozenset(need for value in items.values() for need in value.needs))


def is_unique(entity: Entity, column: Column) -> bool:
    """Whether `unique=True` at the column says it all."""
    reference = entity.reference_of(column)
    alone = column.unique if isinstance(column, Field) else bool(reference and reference.one_to_one)
    single = reference is None or len(reference.columns) == 1
    partial = entity.soft_delete  # an index over the live rows
    return alone and single and not partial and by_convention("uq", entity.names.table, column.column)


def is_indexed(entity: Entity, column: Column) -> bool:
    """Whether `index=True` at the column says it all. Every reference is indexed, unless it is unique."""
    reference = entity.reference_of(column)
    wanted = (
        column.index and not column.unique
        if isinstance(column, Field)
        else bool(reference and not reference.one_to_one)
    )
    single = reference is None or len(reference.columns) == 1
    return wanted and single and by_convention("ix", entity.names.table, column.column)
