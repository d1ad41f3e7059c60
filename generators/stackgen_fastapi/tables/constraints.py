"""`__table_args__`: keys, references, rules and indexes that no single column can state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stackgen.model.entities import Collection, Entity, Index, IndexColumn, LinkTable, Model, Reference
from stackgen.model.names import identifier
from stackgen_fastapi.partial import index_condition
from stackgen_fastapi.python import Code, call, code, joined, literal, name
from stackgen_fastapi.sql import CheckSql, checks_of
from stackgen_fastapi.sqltypes import without_parameters
from stackgen_fastapi.tables.fields import ON_DELETE, TableFields, by_convention, is_indexed, is_unique

UNIQUE = name("sqlalchemy", "UniqueConstraint")
INDEX = name("sqlalchemy", "Index")
CHECK = name("sqlalchemy", "CheckConstraint")
FOREIGN_KEY = name("sqlalchemy", "ForeignKeyConstraint")
TEXT = name("sqlalchemy", "text")
CONV = name("sqlalchemy.schema", "conv")


def table_arguments(fields: TableFields, entity: Entity) -> tuple[Code, ...]:
    """The arguments of an entity's table."""
    return (
        *_primary_key(entity),
        *_foreign_keys(fields, entity),
        *(_unique(entity, *unique) for unique in _single_uniques(entity)),
        *(_unique(entity, unique.constraint, unique.attributes, unique.columns) for unique in entity.unique),
        *(item for check in checks_of(fields.model, entity) for item in _check(entity.names.table, check)),
        *_single_indexes(entity),
        *(_index(entity, index) for index in entity.indexes),
        *([Code('{"info": {"soft_delete": True}}')] if entity.soft_delete else []),
    )


def link_arguments(model: Model, collection: Collection, link: LinkTable, source: Entity) -> tuple[Code, ...]:
    """The arguments of a link table: only what its columns' long names keep from being said there."""
    target = model.entity(collection.target)
    arguments: list[Code] = []
    for column, entity in ((link.source, source), (link.target, target)):
        if not by_convention("fk", link.table, column.column):
            referred = f"{entity.names.table}.{column.references}"
            arguments.append(
                call(
                    FOREIGN_KEY,
                    _strings([column.attribute]),
                    _strings([referred]),
                    name=_name("fk", link.table, column.column),
                    ondelete=literal("CASCADE"),
                )
            )
    if not by_convention("ix", link.table, link.target.column):
        arguments.append(call(INDEX, _full("ix", link.table, link.target.column), literal(link.target.attribute)))
    return tuple(arguments)


def _name(kind: str, table: str, *columns: str) -> Code | None:
    """A constraint's name in full; None where the convention gives the same."""
    if by_convention(kind, table, *columns):
        return None
    return call(CONV, literal(identifier(kind, table, *columns)))


def _strings(words: Iterable[str]) -> Code:
    return code("[{}]", joined(literal(word) for word in words))


def _primary_key(entity: Entity) -> Iterator[Code]:
    """The key, where its parts stand in another order than its columns, or its name is too long."""
    in_table = [column for column in entity.columns if column.name in entity.key]
    named = _name("pk", entity.names.table)
    if named or in_table != list(entity.key_columns):
        parts = (literal(column.attribute) for column in entity.key_columns)
        yield call(name("sqlalchemy", "PrimaryKeyConstraint"), *parts, name=named)


def _foreign_keys(fields: TableFields, entity: Entity) -> Iterator[Code]:
    for reference in entity.references:
        if not fields.is_inline(entity, reference):
            yield _foreign_key(fields, entity, reference)


def _foreign_key(fields: TableFields, entity: Entity, reference: Reference) -> Code:
    target = fields.model.entity(reference.target).names.table
    late = reference.name in fields.model.late_references(entity.name)
    columns = [column.column for column in reference.columns]
    # A constraint that is added later needs its name in full at once.
    full = call(CONV, literal(identifier("fk", entity.names.table, *columns))) if late else None
    return call(
        FOREIGN_KEY,
        _strings(column.attribute for column in reference.columns),
        _strings(f"{target}.{column.references}" for column in reference.columns),
        name=full or _name("fk", entity.names.table, *columns),
        ondelete=literal(ON_DELETE[reference.on_delete]),
        use_alter=Code("True") if late else None,
    )


def _single_uniques(entity: Entity) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Unique columns that cannot say so themselves, and unique references of several: a name, attributes, columns."""
    for field in entity.fields:
        if field.unique and not is_unique(entity, field):
            yield "", (field.attribute,), (field.column,)
    for reference in entity.references:
        if reference.one_to_one and not is_unique(entity, reference.columns[0]):
            attributes = tuple(column.attribute for column in reference.columns)
            yield "", attributes, tuple(column.column for column in reference.columns)


def _unique(entity: Entity, constraint: str, attributes: tuple[str, ...], columns: tuple[str, ...]) -> Code:
    table = entity.names.table
    if entity.soft_delete:
        full = literal(constraint or identifier("uq", table, *columns))
        return call(INDEX, full, *map(literal, attributes), unique=Code("True"), **_where(entity, None))
    named = _name("uq", table, *columns)
    if constraint and constraint != identifier("uq", table, *columns):
        named = call(CONV, literal(constraint))
    return call(UNIQUE, *(literal(attribute) for attribute in attributes), name=named)


def _check(table: str, check: CheckSql) -> Iterator[Code]:
    named = literal(check.suffix)
    if not by_convention("ck", table, check.suffix):
        named = call(CONV, literal(check.constraint))
    if check.postgresql == check.sqlite:
        yield call(CHECK, literal(without_parameters(check.postgresql or "")), name=named)
        return
    for dialect, text in (("postgresql", check.postgresql), ("sqlite", check.sqlite)):
        if text is not None:
            constraint = call(CHECK, literal(without_parameters(text)), name=named)
            yield code("{}.ddl_if(dialect={})", constraint, literal(dialect))


def _single_indexes(entity: Entity) -> Iterator[Code]:
    for field in entity.fields:
        if field.index and not field.unique and not is_indexed(entity, field):
            yield call(INDEX, _full("ix", entity.names.table, field.column), literal(field.attribute))
    for reference in entity.references:
        if not reference.one_to_one and not is_indexed(entity, reference.columns[0]):
            columns = [column.column for column in reference.columns]
            attributes = (literal(column.attribute) for column in reference.columns)
            yield call(INDEX, _full("ix", entity.names.table, *columns), *attributes)


def _full(kind: str, table: str, *columns: str) -> Code:
    return literal(identifier(kind, table, *columns))


def _index(entity: Entity, index: Index) -> Code:
    columns = (_index_column(column) for column in index.columns)
    return call(
        INDEX, literal(index.name), *columns, unique=Code("True") if index.unique else None, **_where(entity, index)
    )


def _where(entity: Entity, index: Index | None) -> dict[str, Code | None]:
    """The rows that the index holds."""
    conditions = zip(("postgresql_where", "sqlite_where"), index_condition(entity, index), strict=True)
    return {word: call(TEXT, literal(without_parameters(sql))) for word, sql in conditions if sql is not None}


def _index_column(column: IndexColumn) -> Code:
    if not column.descending:
        return literal(column.attribute)
    return call(name("sqlalchemy", "desc"), literal(column.attribute))
