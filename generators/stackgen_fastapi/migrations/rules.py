"""Rules and indexes as operations of Alembic, with the names that the database knows them by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stackgen.model.entities import Entity, Index, IndexColumn, Model
from stackgen.model.names import identifier
from stackgen_fastapi.python import Code, call, code, literal
from stackgen_fastapi.sql import DIALECTS, NotInSql, checks_of, quoted, render
from stackgen_fastapi.sqltypes import without_parameters

CREATE_INDEX = Code("op.create_index")


def named(*parts: str) -> Code:
    """A name in full, to which no naming convention is applied once more."""
    return call(Code("op.f"), literal(identifier(*parts)))


def check_constraints(model: Model, entity: Entity) -> Iterator[Code]:
    """CHECKs; one for each database where they say it in different words."""
    for check in checks_of(model, entity):
        name = named(check.constraint)
        if check.postgresql is not None and check.postgresql == check.sqlite:
            yield _check(check.postgresql, name)
            continue
        for dialect, sql in zip(DIALECTS, (check.postgresql, check.sqlite), strict=True):
            if sql is not None:
                yield code("{}.ddl_if(dialect={})", _check(sql, name), literal(dialect))


def _check(sql: str, name: Code) -> Code:
    return call(Code("sa.CheckConstraint"), literal(without_parameters(sql)), name=name)


def create_index(table: str, columns: Sequence[str]) -> Code:
    """A plain index, named by convention."""
    return call(CREATE_INDEX, named("ix", table, *columns), literal(table), literal(list(columns)))


def create_named_index(entity: Entity, index: Index) -> Code:
    """An index of the entity's `indexes`."""
    columns = ", ".join(_index_column(column).text for column in index.columns)
    return call(
        CREATE_INDEX,
        named(index.name),
        literal(entity.names.table),
        Code(f"[{columns}]"),
        unique=Code("True") if index.unique else None,
        **dict(_conditions(entity, index)),
    )


def _index_column(column: IndexColumn) -> Code:
    if not column.descending:
        return literal(column.column)
    return call(Code("sa.text"), literal(f"{quoted(column.column)} DESC"))


def _conditions(entity: Entity, index: Index) -> Iterator[tuple[str, Code]]:
    """The rows that the index holds, where it does not hold all."""
    if index.where is None:
        return
    for dialect in DIALECTS:
        try:
            sql = render(entity, index.where, dialect)
        except NotInSql:
            continue
        yield f"{dialect}_where", call(Code("sa.text"), literal(without_parameters(sql)))
