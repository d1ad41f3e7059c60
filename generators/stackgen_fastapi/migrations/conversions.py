"""Conversions: a type before and now -> the values of the one as values of the other, in SQL."""

from __future__ import annotations

from collections.abc import Callable

from stackgen.model.entities import FieldType, Kind
from stackgen_fastapi.columns import TEXTUAL, WHOLE
from stackgen_fastapi.migrations.values import Sql
from stackgen_fastapi.sql import SCALED_DIGITS

TEXT = TEXTUAL | {Kind.ENUM}
IN_PLACE = frozenset(
    {(Kind.INT, Kind.BIGINT), (Kind.BIGINT, Kind.INT), (Kind.INT, Kind.FLOAT), (Kind.BIGINT, Kind.FLOAT)}
)


def alters_in_place(before: FieldType, now: FieldType) -> bool:
    """Whether both databases turn the values over by themselves when the column's type is altered."""
    if before.many or now.many or {before.kind, now.kind} <= {Kind.JSON, Kind.TYPE}:
        return True  # both are JSON
    if before.kind is now.kind is Kind.DECIMAL:
        wide = [(kind.precision or 0) > SCALED_DIGITS for kind in (before, now)]
        return before.scale == now.scale and not any(wide)
    if before.kind is now.kind or (before.kind in TEXT and now.kind in TEXT):
        return True
    return (before.kind, now.kind) in IN_PLACE


def conversion(before: FieldType, now: FieldType, column: str) -> Sql | None:
    """A value of `column` as one of the new type; None if there is no way."""
    one, other = before.kind, now.kind
    if Kind.DECIMAL in {one, other}:
        return _decimals(before, now, column)
    if one in TEXT:
        make = _FROM_TEXT.get(other)
    elif other in TEXT:
        make = _INTO_TEXT.get(one)
    else:
        make = _OTHERS.get((one, other))
    return make(column) if make else None


def misfits(before: FieldType, now: FieldType, column: str) -> str | None:
    """The condition for a text that SQLite would convert to nonsense, where PostgreSQL stops."""
    if before.kind not in TEXT or now.kind in TEXT:
        return None
    test = _MISFITS.get(now.kind)
    return test.format(column) if test else None


def _same(sql: str) -> Callable[[str], Sql]:
    return lambda column: Sql(sql.format(column), sql.format(column))


def _both(postgresql: str, sqlite: str) -> Callable[[str], Sql]:
    return lambda column: Sql(postgresql.format(column), sqlite.format(column))


_FROM_TEXT: dict[Kind, Callable[[str], Sql]] = {
    Kind.INT: _same("CAST({0} AS INTEGER)"),
    Kind.BIGINT: _both("CAST({0} AS BIGINT)", "CAST({0} AS INTEGER)"),
    Kind.FLOAT: _both("CAST({0} AS DOUBLE PRECISION)", "CAST({0} AS REAL)"),
    Kind.BOOL: _both("CAST({0} AS BOOLEAN)", "lower({0}) IN ('true', 't', 'yes', 'y', 'on', '1')"),
    Kind.DATE: _both("CAST({0} AS DATE)", "date({0})"),
    Kind.DATETIME: _both("CAST({0} AS TIMESTAMPTZ)", "strftime('%Y-%m-%d %H:%M:%f', {0}) || '000'"),
    Kind.UUID: _both("CAST({0} AS UUID)", "lower(replace({0}, '-', ''))"),
    Kind.JSON: _both("CAST({0} AS JSONB)", "json({0})"),
}
_UUID_TEXT = " || '-' || ".join(
    f"substr({{0}}, {start}, {length})" for start, length in ((1, 8), (9, 4), (13, 4), (17, 4), (21, 12))
)
_TRUTH = "CASE WHEN {0} THEN 'true' WHEN NOT {0} THEN 'false' END"
_INTO_TEXT: dict[Kind, Callable[[str], Sql]] = {
    Kind.INT: _same("CAST({0} AS TEXT)"),
    Kind.BIGINT: _same("CAST({0} AS TEXT)"),
    Kind.FLOAT: _same("CAST({0} AS TEXT)"),
    Kind.BOOL: _same(_TRUTH),
    Kind.DATE: _both("CAST({0} AS TEXT)", "{0}"),
    Kind.TIME: _both("CAST({0} AS TEXT)", "{0}"),
    Kind.UUID: _both("CAST({0} AS TEXT)", _UUID_TEXT),
    Kind.JSON: _both("CAST({0} AS TEXT)", "{0}"),
    Kind.DATETIME: _both(
        "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", "replace({0}, ' ', 'T') || 'Z'"
    ),
}
_OTHERS: dict[tuple[Kind, Kind], Callable[[str], Sql]] = {
    (Kind.FLOAT, Kind.INT): _same("CAST(round({0}) AS INTEGER)"),
    (Kind.FLOAT, Kind.BIGINT): _both("CAST(round({0}) AS BIGINT)", "CAST(round({0}) AS INTEGER)"),
    (Kind.BOOL, Kind.INT): _same("CAST({0} AS INTEGER)"),
    (Kind.INT, Kind.BOOL): _same("{0} <> 0"),
    (Kind.DATE, Kind.DATETIME): _both("CAST({0} AS TIMESTAMP) AT TIME ZONE 'UTC'", "{0} || ' 00:00:00.000000'"),
    (Kind.DATETIME, Kind.DATE): _both("CAST({0} AT TIME ZONE 'UTC' AS DATE)", "date({0})"),
}
_NUMBER = "{0} GLOB '*[^-+0-9.eE]*' OR {0} NOT GLOB '*[0-9]*'"
_MISFITS: dict[Kind, str] = {
    Kind.INT: "{0} GLOB '*[^-+0-9]*' OR {0} NOT GLOB '*[0-9]*'",
    Kind.BIGINT: "{0} GLOB '*[^-+0-9]*' OR {0} NOT GLOB '*[0-9]*'",
    Kind.FLOAT: _NUMBER,
    Kind.DECIMAL: _NUMBER,
    Kind.BOOL: "lower({0}) NOT IN ('true', 't', 'yes', 'y', 'on', '1', 'false', 'f', 'no', 'n', 'off', '0')",
    Kind.DATE: "date({0}) IS NULL",
    Kind.DATETIME: "datetime({0}) IS NULL",
    Kind.JSON: "NOT json_valid({0})",
    Kind.UUID: "length(replace({0}, '-', '')) <> 32 OR replace({0}, '-', '') GLOB '*[^0-9a-fA-F]*'",
}


def _decimals(before: FieldType, now: FieldType, column: str) -> Sql | None:
    """From, to or between decimals, which SQLite keeps as whole numbers, up to 18 digits."""
    wide = any(kind.kind is Kind.DECIMAL and (kind.precision or 0) > SCALED_DIGITS for kind in (before, now))
    factor = 10 ** ((now if now.kind is Kind.DECIMAL else before).scale or 0)
    numeric = f"CAST({column} AS NUMERIC({now.precision}, {now.scale}))"
    sql: Sql | None = None
    if before.kind is now.kind:
        sql = Sql(numeric, _rescaled(column, (now.scale or 0) - (before.scale or 0)))
    elif before.kind in WHOLE:
        sql = Sql(numeric, f"{column} * {factor}")
    elif now.kind is Kind.DECIMAL and before.kind in TEXT | {Kind.FLOAT}:
        sql = Sql(numeric, f"CAST(round(CAST({column} AS REAL) * {factor}) AS INTEGER)")
    elif now.kind in WHOLE:
        integer = "BIGINT" if now.kind is Kind.BIGINT else "INTEGER"
        sql = Sql(f"CAST(round({column}) AS {integer})", _rescaled(column, -(before.scale or 0)))
    elif now.kind is Kind.FLOAT:
        sql = Sql(f"CAST({column} AS DOUBLE PRECISION)", f"{column} / {factor}.0")
    elif now.kind in TEXT:
        sql = Sql(f"CAST({column} AS TEXT)", _digits(column, before.scale or 0))
    return Sql(sql.postgresql, None) if sql is not None and wide else sql


def _rescaled(column: str, places: int) -> str:
    if places >= 0:
        return f"{column} * {10**places}" if places else column
    return f"CAST(round({column} / {10**-places}.0) AS INTEGER)"


def _digits(column: str, scale: int) -> str:
    """A scaled integer as PostgreSQL writes the decimal."""
    if not scale:
        return f"CAST({column} AS TEXT)"
    sign = f"CASE WHEN {column} < 0 THEN '-' ELSE '' END"
    return f"{sign} || printf('%d.%0{scale}d', abs({column}) / {10**scale}, abs({column}) % {10**scale})"
