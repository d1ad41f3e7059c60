"""Constraints and indexes as Alembic spells them, with the names that the database knows them by."""

from __future__ import annotations

from collections.abc import Iterator

from stackgen_fastapi.migrations.schema import Check, ForeignKey, Index, IndexColumn, Key
from stackgen_fastapi.python import Code, call, code, joined, literal
from stackgen_fastapi.sql import quoted
from stackgen_fastapi.sqltypes import without_parameters

CREATE_INDEX = Code("op.create_index")
PRIMARY_KEY = Code("sa.PrimaryKeyConstraint")
FOREIGN_KEY = Code("sa.ForeignKeyConstraint")
UNIQUE = Code("sa.UniqueConstraint")
CHECK = Code("sa.CheckConstraint")


def named(name: str) -> Code:
    """A name in full, to which no naming convention is applied once more."""
    return call(Code("op.f"), literal(name))


def primary_key(key: Key) -> Code:
    """A primary key of a new table."""
    return code("{}({}, name={})", PRIMARY_KEY, joined(map(literal, key.columns)), named(key.name))


def foreign_key(key: ForeignKey, *, late: bool = False) -> Code:
    """A foreign key of a new table; a late one waits until the other table is there."""
    return call(
        FOREIGN_KEY,
        literal(key.columns),
        literal([f"{key.table}.{column}" for column in key.referred]),
        name=named(key.name),
        ondelete=literal(key.on_delete),
        use_alter=Code("True") if late else None,
    )


def unique_key(key: Key) -> Code:
    """A unique key of a new table."""
    return call(UNIQUE, *map(literal, key.columns), name=named(key.name))


def checks(check: Check) -> Iterator[Code]:
    """A CHECK of a new table; one for each database where they say it in different words."""
    if check.postgresql is not None and check.postgresql == check.sqlite:
        yield _check(check.name, check.postgresql)
        return
    for dialect, sql in (("postgresql", check.postgresql), ("sqlite", check.sqlite)):
        if sql is not None:
            yield code("{}.ddl_if(dialect={})", _check(check.name, sql), literal(dialect))


def _check(name: str, sql: str) -> Code:
    return call(CHECK, literal(without_parameters(sql)), name=named(name))


def create_index(table: str, index: Index, **more: Code | None) -> Code:
    """An index of a table that is there."""
    conditions = {"postgresql_where": index.where_postgresql, "sqlite_where": index.where_sqlite}
    where = {word: _text(sql) for word, sql in conditions.items() if sql is not None}
    return call(
        CREATE_INDEX,
        named(index.name),
        literal(table),
        code("[{}]", joined(map(_index_column, index.columns))),
        unique=Code("True") if index.unique else None,
        **where,
        **more,
    )


def _index_column(column: IndexColumn) -> Code:
    return _text(f"{quoted(column.name)} DESC", colons=False) if column.descending else literal(column.name)


def _text(sql: str, *, colons: bool = True) -> Code:
    return call(Code("sa.text"), literal(without_parameters(sql) if colons else sql))
