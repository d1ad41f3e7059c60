"""Columns in the database: types and server defaults, as SQLModel and as Alembic's revisions spell them.

A revision must not change with the application, so it names plain SQLAlchemy types only; the application's own types
(`db/types.py`) store the same in the same column.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

from stackgen.model.entities import Column, Entity, Field, JsonValue, Kind, Model, Role
from stackgen_fastapi.columns import LENGTHS, Columns
from stackgen_fastapi.python import Code, call, code, literal, name
from stackgen_fastapi.sql import SCALED_DIGITS, text_literal

VARCHAR_LIMIT = 10_485_760  # characters, of PostgreSQL's varchar(n)

POSTGRESQL = ("sqlalchemy.dialects", "postgresql")
JSONB = Code('sa.JSON().with_variant(postgresql.JSONB(), "postgresql")', frozenset({POSTGRESQL}))

# Kinds whose type SQLModel infers from the annotation.
INFERRED = {
    Kind.INT: "Integer",
    Kind.BOOL: "Boolean",
    Kind.DATE: "Date",
    Kind.TIME: "Time",
    Kind.DURATION: "Interval",
    Kind.UUID: "Uuid",
    Kind.BYTES: "LargeBinary",
}
# Kinds that JSON has no form for: in a list, they are kept as text.
AS_TEXT = frozenset(
    {Kind.DECIMAL, Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.DURATION, Kind.UUID, Kind.BYTES, Kind.ENUM}
)
BASE64 = name("pydantic", "Base64Bytes")
NOW = {"now": "CURRENT_TIMESTAMP", "today": "CURRENT_DATE"}
QUOTED = frozenset({Kind.STRING, Kind.TEXT, Kind.EMAIL, Kind.URL, Kind.SLUG, Kind.ENUM, Kind.DATE})
PLAIN = {Kind.BIGINT: "BigInteger", Kind.FLOAT: "Double", Kind.STRING: "Text", Kind.TEXT: "Text"}


@dataclass(frozen=True)
class ColumnType:
    """One column's type, on both sides. `sa_type` and `max_length` are arguments of SQLModel's `Field`."""

    sa_type: Code | None  # None: inferred from the annotation
    migration: Code  # in terms of `sa`, which every revision imports
    max_length: int | None = None


@dataclass(frozen=True)
class ServerDefault:
    """What the database fills in, on both sides."""

    model: Code
    migration: Code


def column_type(columns: Columns, column: Column) -> ColumnType:
    """The type of a column; thousands of columns share a few."""
    own = (column.optional, column.role) if isinstance(column, Field) else None
    key = (column_type, column.type, column.constraints.max_length, own)
    if key not in columns.spelled:
        columns.spelled[key] = _column_type(columns, column)
    return cast("ColumnType", columns.spelled[key])


def _column_type(columns: Columns, column: Column) -> ColumnType:
    kind = column.type.kind
    if kind is Kind.TYPE:
        return ColumnType(call(name(columns.module("db", "types"), "ValueOf"), columns.python(column)), JSONB)
    if column.type.many or kind is Kind.JSON:
        return _json(columns, column)
    if length := varchar_length(column):
        return ColumnType(None, Code(f"sa.String(length={length})"), length)
    if kind in INFERRED:
        return ColumnType(None, Code(f"sa.{INFERRED[kind]}()"))
    return _adapted(columns, column) or _plain(PLAIN.get(kind, "Text"))


def has_json(model: Model) -> bool:
    """Whether some column is JSON, whose inside can change."""
    fields = (field for entity in model.entities for field in entity.fields)
    return any(field.type.many or field.type.kind in (Kind.JSON, Kind.TYPE) for field in fields)


def varchar_length(column: Column) -> int | None:
    """The length of a `varchar`; None for a column of any other type, `text` too."""
    kind = column.type.kind
    if column.type.many or (kind is not Kind.STRING and kind not in LENGTHS):
        return None
    own = None if kind is Kind.PASSWORD else column.constraints.max_length
    length = LENGTHS.get(kind) if own is None else own
    return length if length is not None and 0 < length <= VARCHAR_LIMIT else None


def numbered_by_hand(entity: Entity, column: Column) -> bool:
    """Whether it is an integer key that is given with the row: without a word, SQLAlchemy would count for it."""
    whole = column.type.kind in (Kind.INT, Kind.BIGINT)
    return whole and isinstance(column, Field) and column.role is not Role.KEY and entity.key == (column.name,)


def server_default(column: Column) -> ServerDefault | None:
    """The default that both databases can say in the same words; the application sets the others alone."""
    default = column.default if isinstance(column, Field) else None
    if default is None:
        return None
    if default.source in NOW:
        return _expression(NOW[default.source])
    return _literal_default(column, default.value) if default.source == "literal" else None


def _literal_default(column: Column, value: JsonValue) -> ServerDefault | None:
    kind = column.type.kind
    if column.type.many or kind is Kind.JSON:
        return _text("[]" if value == [] else "{}") if value in ([], {}) else None
    if kind in QUOTED and isinstance(value, str):
        # Alembic takes an empty text for no default, unless it is SQL.
        return (_text(value) if value else _expression("''")) if "\0" not in value else None
    number = _number(column, value)
    return None if number is None else _expression(number)


def _number(column: Column, value: JsonValue) -> str | None:
    """A number or truth value in SQL; a decimal only where SQLite's integer for it is the same."""
    kind = column.type.kind
    if kind in (Kind.INT, Kind.BIGINT, Kind.BOOL):
        return str(value).lower() if value is not None else None
    if kind is Kind.FLOAT and isinstance(value, int | float):
        return repr(float(value)) if math.isfinite(value) else None
    zero = kind is Kind.DECIMAL and isinstance(value, str) and float(value) == 0
    return "0" if zero and (column.type.precision or 0) <= SCALED_DIGITS else None


def _json(columns: Columns, column: Column) -> ColumnType:
    """JSON; null in a required column of kind json is a value of its own, and no missing one."""
    if column.type.many and column.type.kind in AS_TEXT:
        one = BASE64 if column.type.kind is Kind.BYTES else columns.python_one(column)
        return ColumnType(call(name(columns.module("db", "types"), "ListOf"), code("list[{}]", one)), JSONB)
    valued = not column.type.many and isinstance(column, Field) and not column.optional
    return ColumnType(name(columns.module("db", "types"), "JsonValue" if valued else "Json"), JSONB)


def _adapted(columns: Columns, column: Column) -> ColumnType | None:
    """A type of the application's own."""
    kind, types = column.type.kind, columns.module("db", "types")
    if kind is Kind.ENUM:
        return ColumnType(call(name(types, "enum"), columns.enum(column)), Code("sa.Text()"))
    if kind is Kind.DECIMAL:
        return _decimal(types, column)
    if kind is Kind.DATETIME:
        return ColumnType(name(types, "Timestamp"), Code("sa.DateTime(timezone=True)"))
    if kind is Kind.BIGINT and isinstance(column, Field) and column.role is Role.KEY:
        return ColumnType(name(types, "BigKey"), Code('sa.BigInteger().with_variant(sa.Integer(), "sqlite")'))
    return None


def _decimal(types: str, column: Column) -> ColumnType:
    precision, scale = column.type.precision or 0, column.type.scale or 0
    variant = "sa.BigInteger()" if precision <= SCALED_DIGITS else "sa.Text()"
    return ColumnType(
        call(name(types, "decimal"), literal(precision), literal(scale)),
        Code(f'sa.Numeric({precision}, {scale}).with_variant({variant}, "sqlite")'),
    )


def _plain(word: str) -> ColumnType:
    return ColumnType(name("sqlalchemy", word), Code(f"sa.{word}()"))


def _expression(sql: str) -> ServerDefault:
    text = literal(sql)
    return ServerDefault(call(name("sqlalchemy", "text"), text), code("sa.text({})", text))


def _text(value: str) -> ServerDefault:
    # Alembic compares defaults without undoing the doubled quotes, unless they stand in SQL on both sides,
    # and takes an empty one for none.
    spelled = not value or "'" in value
    return _expression(without_parameters(text_literal(value))) if spelled else _plain_default(value)


def _plain_default(value: str) -> ServerDefault:
    return ServerDefault(literal(value), literal(value))


def without_parameters(sql: str) -> str:
    """SQL as an argument of `text()`, which takes a word after a colon for a parameter."""
    return sql.replace(":", "\\:")
