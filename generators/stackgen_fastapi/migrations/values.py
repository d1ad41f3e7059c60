"""Values in SQL: what a column of a type holds for a JSON value, or for an expression, in each database."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from stackgen.model.entities import Column, Default, Entity, FieldType, JsonValue, Kind
from stackgen.model.evolution import Fill
from stackgen_fastapi.sql import SCALED_DIGITS, Dialect, NotInSql, quoted, text_literal, value_sql

MADE = {
    "now": ("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP"),
    "today": ("CURRENT_DATE", "CURRENT_DATE"),
    "uuid4": ("gen_random_uuid()", "lower(hex(randomblob(16)))"),
    "uuid7": ("gen_random_uuid()", "lower(hex(randomblob(16)))"),
}


_NUMBER = r"(\d+(?:\.\d+)?)"
_DURATION = re.compile(rf"(-?)P(?:{_NUMBER}D)?(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?")


@dataclass(frozen=True)
class Sql:
    """An expression, in the words of both databases; None where one cannot say it."""

    postgresql: str
    sqlite: str | None

    @property
    def is_one(self) -> bool:
        return self.postgresql == self.sqlite


def default_value(kind: FieldType, default: Default) -> Sql:
    """The value that a default gives."""
    if default.source != "literal":
        return Sql(*MADE[default.source])
    return Sql(literal_sql(kind, default.value, "postgresql"), literal_sql(kind, default.value, "sqlite"))


def fill_value(entity: Entity, column: Column, fill: Fill) -> Sql | None:
    """What rows of an entity get in a column."""
    if fill.expression is not None:
        try:
            sqlite = value_sql(entity, fill.expression, column, "sqlite")
        except NotInSql:
            sqlite = None
        return Sql(value_sql(entity, fill.expression, column, "postgresql"), sqlite)
    return default_value(column.type, fill.default) if fill.default is not None else None


def literal_sql(kind: FieldType, value: JsonValue, dialect: Dialect) -> str:
    """A JSON value as the column of the type holds it."""
    if value is None:
        return "NULL"
    if kind.many or kind.kind is Kind.JSON or isinstance(value, dict | list):
        text = text_literal(json.dumps(value, ensure_ascii=False))
        return f"{text}::jsonb" if dialect == "postgresql" else text
    return _scalar(kind, str(value), dialect)


def _scalar(kind: FieldType, text: str, dialect: Dialect) -> str:
    match kind.kind:
        case Kind.INT | Kind.BIGINT | Kind.FLOAT:
            return text
        case Kind.BOOL:
            return text.lower()
        case Kind.DECIMAL:
            return _decimal(kind, Decimal(text), dialect)
        case Kind.UUID if dialect == "sqlite":
            return text_literal(text.replace("-", ""))
        case Kind.BYTES:
            digits = base64.b64decode(text).hex()
            return f"'\\x{digits}'::bytea" if dialect == "postgresql" else f"X'{digits}'"
        case Kind.DURATION if dialect == "sqlite":
            return text_literal(_since_epoch(text))
        case Kind.DATETIME | Kind.TIME if dialect == "sqlite":
            return text_literal(_moment(text))
        case _:
            return text_literal(text)


def _decimal(kind: FieldType, value: Decimal, dialect: Dialect) -> str:
    if dialect == "postgresql":
        return f"{value:f}"
    precision, scale = kind.precision or 0, kind.scale or 0
    whole = int(value.scaleb(scale))
    if precision <= SCALED_DIGITS:
        return str(whole)
    return text_literal(f"-{10**precision - 1 + whole:0{precision}}" if whole < 0 else f"0{whole:0{precision}}")


def _since_epoch(text: str) -> str:
    """A duration as SQLite's driver writes it: the moment that lies so far behind the beginning of 1970."""
    match = _DURATION.fullmatch(text)
    assert match is not None, text  # durations are in canonical form
    days, hours, minutes, seconds = (Decimal(part or 0) for part in match.groups()[1:])
    micros = int((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000_000)
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=-micros if match[1] else micros)
    return f"{moment:%Y-%m-%d %H:%M:%S.%f}"


def _moment(text: str) -> str:
    """As SQLite's driver writes it."""
    plain = text.replace("T", " ").removesuffix("Z")
    return plain if "." in plain else f"{plain}.000000"


def distinct(table: str, key: str, kind: Kind) -> Sql | None:
    """A value for each row that no other has: made of its number in the order of the key."""
    name, column = quoted(table), quoted(key)
    number = f"(SELECT count(*) FROM {name} AS other WHERE other.{column} <= {name}.{column})"
    texts = {
        **dict.fromkeys((Kind.STRING, Kind.TEXT, Kind.SLUG), f"'row-' || {number}"),
        Kind.EMAIL: f"'row-' || {number} || '@example.com'",
        Kind.URL: f"'https://example.com/' || {number}",
        **dict.fromkeys((Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL), number),
    }
    if kind is Kind.UUID:
        return Sql(*MADE["uuid4"])
    if kind is Kind.DATE:
        return Sql(f"DATE '2000-01-01' + CAST({number} AS INTEGER)", f"date('2000-01-01', '+' || {number} || ' days')")
    if kind is Kind.DURATION:
        since = f"strftime('%Y-%m-%d %H:%M:%f000', '1970-01-01', '+' || {number} || ' seconds')"
        return Sql(f"{number} * INTERVAL '1 second'", since)
    if kind is Kind.BYTES:
        return Sql(f"decode(lpad(to_hex({number}), 8, '0'), 'hex')", f"CAST(printf('%04d', {number}) AS BLOB)")
    if kind in (Kind.DATETIME, Kind.TIME):
        start = "TIMESTAMPTZ '2000-01-01 00:00:00Z'" if kind is Kind.DATETIME else "TIME '00:00:00'"
        form, since = ("%Y-%m-%d %H:%M:%f000", "2000-01-01") if kind is Kind.DATETIME else ("%H:%M:%f000", "00:00:00")
        seconds = f"'+' || {number} || ' seconds'"
        return Sql(f"{start} + {number} * INTERVAL '1 second'", f"strftime('{form}', '{since}', {seconds})")
    return Sql(texts[kind], texts[kind]) if kind in texts else None
