"""The rules of the model as SQL: expressions and constraints in, the text of CHECKs for each database out.

PostgreSQL and SQLite agree on nearly all of it. They differ where SQLite lacks a type: its decimals are scaled
integers (`12.50` is 1250) up to 18 digits, and sortable text beyond.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stackgen.model.entities import Column, Entity, Field, Kind, Model
from stackgen.model.expressions import (
    Arithmetic,
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logic,
    Membership,
    Negative,
    Not,
    NullTest,
)
from stackgen.model.names import identifier
from stackgen_fastapi.columns import LENGTHS, TEXTUAL

Dialect = Literal["postgresql", "sqlite"]
DIALECTS: tuple[Dialect, Dialect] = ("postgresql", "sqlite")

SCALED_DIGITS = 18  # the most that fit a 64-bit integer
OPERATORS = {"=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


class NotInSql(Exception):
    """The rule cannot be said in this database; the API still holds to it."""


@dataclass(frozen=True)
class CheckSql:
    """A named CHECK. The texts are None where a database cannot say it."""

    suffix: str  # its name without the convention's `ck_<table>_`
    constraint: str  # its full name
    postgresql: str | None
    sqlite: str | None


def quoted(column: str) -> str:
    """A column's name in SQL. Always quoted, unless it is plain and nobody reserves it."""
    plain = column.isidentifier() and column == column.lower() and column.isascii()
    return column if plain and column not in RESERVED else '"' + column.replace('"', '""') + '"'


def text_literal(text: str) -> str:
    """A string in SQL."""
    return "'" + text.replace("'", "''") + "'"


def checks_of(model: Model, entity: Entity) -> Iterator[CheckSql]:
    """Every CHECK of a table: those of its columns, then those that the spec names."""
    for column in entity.columns:
        if isinstance(column, Field):
            yield from _column_checks(model, entity, column)
    for check in entity.checks:
        yield CheckSql(
            check.name, check.constraint, *(_rendered(entity, check.expression, dialect) for dialect in DIALECTS)
        )


def _rendered(entity: Entity, expression: Expression, dialect: Dialect) -> str | None:
    try:
        return render(entity, expression, dialect)
    except NotInSql:
        return None


def _column_checks(model: Model, entity: Entity, column: Field) -> Iterator[CheckSql]:
    def named(rule: str, postgresql: str | None, sqlite: str | None = None) -> CheckSql:
        suffix = f"{column.column}_{rule}"
        full = identifier("ck", entity.names.table, suffix)
        return CheckSql(suffix, full, postgresql, sqlite or postgresql)

    if column.type.many:
        return
    if length := _length(column):
        yield named("length", length)
    ranges = [_range(entity, column, dialect) for dialect in DIALECTS]
    if ranges[0]:
        yield CheckSql(
            f"{column.column}_range", identifier("ck", entity.names.table, f"{column.column}_range"), *ranges
        )
    if column.type.enum is not None:
        values = ", ".join(text_literal(member.value) for member in model.enum(column.type.enum).members)
        yield named("valid", f"{quoted(column.column)} IN ({values})")


def _length(column: Field) -> str | None:
    low, high = column.constraints.min_length, column.constraints.max_length
    if column.type.kind is Kind.PASSWORD or (column.type.kind not in TEXTUAL and column.type.kind is not Kind.BYTES):
        return None
    high = LENGTHS.get(column.type.kind) if high is None else high
    length = f"length({quoted(column.column)})"
    if low is not None and high is not None:
        return f"{length} BETWEEN {low} AND {high}"
    if high is not None:
        return f"{length} <= {high}"
    return f"{length} >= {low}" if low is not None else None


def _range(entity: Entity, column: Field, dialect: Dialect) -> str | None:
    limits = column.constraints
    rules: list[Expression] = []
    words: tuple[tuple[str, Literal[">=", ">", "<=", "<"]], ...] = (
        ("ge", ">="),
        ("gt", ">"),
        ("le", "<="),
        ("lt", "<"),
    )
    for word, operator in words:
        if (value := getattr(limits, word)) is not None:
            rules.append(Comparison(operator, ColumnRef(column.name), _constant(column, value)))
    if limits.multiple_of is not None and column.type.kind is not Kind.FLOAT:
        remainder = Arithmetic("%", ColumnRef(column.name), _constant(column, limits.multiple_of))
        rules.append(Comparison("=", remainder, Constant("number", "0")))
    if not rules:
        return None
    return _rendered(entity, rules[0] if len(rules) == 1 else Logic("and", tuple(rules)), dialect)


def _constant(column: Column, value: object) -> Constant:
    temporal = column.type.kind in (Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.DURATION)
    return Constant("string" if temporal else "number", str(value))


def render(entity: Entity, expression: Expression, dialect: Dialect) -> str:
    """An expression over the columns of `entity` as SQL.

    Raises:
        NotInSql: if this database cannot compute it.
    """
    return _Renderer(entity, dialect).boolean(expression)


def value_sql(entity: Entity, expression: Expression, column: Column, dialect: Dialect) -> str:
    """An expression over the columns of `entity` as a value of `column`, in the form in which that is stored.

    Raises:
        NotInSql: if this database cannot compute it.
    """
    return _Renderer(entity, dialect).stored(expression, column)


@dataclass(frozen=True)
class _Renderer:
    entity: Entity
    dialect: Dialect

    def boolean(self, expression: Expression) -> str:
        if isinstance(expression, Logic):
            word = f" {expression.operator.upper()} "
            return word.join(self._grouped(operand) for operand in expression.operands)
        if isinstance(expression, Not):
            return f"NOT {self._grouped(expression.operand)}"
        if isinstance(expression, NullTest):
            return f"{self._plain(expression.operand)} IS {'NOT ' if expression.negated else ''}NULL"
        if isinstance(expression, Comparison):
            left, right = self._aligned((expression.left, expression.right))
            return f"{left} {OPERATORS[expression.operator]} {right}"
        if isinstance(expression, Membership):
            operand, *values = self._aligned((expression.operand, *expression.values))
            return f"{operand} {'NOT ' if expression.negated else ''}IN ({', '.join(values)})"
        return self._plain(expression)

    def stored(self, expression: Expression, column: Column) -> str:
        """The value of an expression in the form of a column."""
        kind = column.type
        if kind.kind is Kind.BOOL:
            return self.boolean(expression)
        if kind.kind not in (Kind.DECIMAL, Kind.FLOAT, Kind.INT, Kind.BIGINT):
            return self._scaled(expression, 0, column)
        self._refuse_wide((expression,))
        if self.dialect == "sqlite" and kind.kind is Kind.DECIMAL and (kind.precision or 0) > SCALED_DIGITS:
            raise NotInSql
        scale = (kind.scale or 0) if self.dialect == "sqlite" and kind.kind is Kind.DECIMAL else 0
        if self._is_whole(expression, scale, kind.kind):
            return self._scaled(expression, scale, column)
        number = self._fraction(expression)
        if self.dialect == "postgresql" or kind.kind is Kind.FLOAT:
            return f"round({number})" if kind.kind in (Kind.INT, Kind.BIGINT) else number
        return f"CAST(round({number} * {10**scale}) AS INTEGER)"

    def _is_whole(self, expression: Expression, scale: int, kind: Kind) -> bool:
        """Whether nothing in it is divided or brought to fewer places."""
        if kind in (Kind.DECIMAL, Kind.FLOAT) and _divides(expression):
            return False
        return self.dialect == "postgresql" or (self._scale(expression) <= scale and kind is not Kind.FLOAT)

    def _fraction(self, expression: Expression) -> str:
        """The expression calculated with fractions, whatever its columns are."""
        if isinstance(expression, Arithmetic):
            return f"({self._fraction(expression.left)} {expression.operator} {self._fraction(expression.right)})"
        if isinstance(expression, Negative):
            return f"-{self._fraction(expression.operand)}"
        if isinstance(expression, ColumnRef):
            column = quoted(self.entity.column_by_name[expression.name].column)
            if self.dialect == "postgresql":
                return f"CAST({column} AS NUMERIC)"
            return f"({column} / {10 ** self._scale(expression)}.0)"
        return self._value(expression)

    def _grouped(self, expression: Expression) -> str:
        text = self.boolean(expression)
        return f"({text})" if isinstance(expression, Logic) else text

    def _aligned(self, expressions: tuple[Expression, ...]) -> list[str]:
        """The expressions brought to one scale, and texts to the type that they are compared with."""
        columns = [self._column(expression) for expression in expressions]
        typed = next((column for column in columns if column is not None), None)
        if self.dialect == "sqlite":
            self._refuse_wide(expressions)
            scale = max(self._scale(expression) for expression in expressions)
            return [self._scaled(expression, scale, typed) for expression in expressions]
        return [self._scaled(expression, 0, typed) for expression in expressions]

    def _refuse_wide(self, expressions: tuple[Expression, ...]) -> None:
        for expression in expressions:
            column = self._column(expression)
            if column is not None and column.type.kind is Kind.DECIMAL and (column.type.precision or 0) > SCALED_DIGITS:
                raise NotInSql
            for part in _parts(expression):
                self._refuse_wide((part,))

    def _scaled(self, expression: Expression, scale: int, typed: Column | None) -> str:
        if isinstance(expression, Constant) and expression.type == "number":
            return _digits(Decimal(str(expression.value)).scaleb(scale))
        missing = scale - self._scale(expression) if self.dialect == "sqlite" else 0
        value = self._value(expression, typed)
        return f"{value} * {10**missing}" if missing else value

    def _scale(self, expression: Expression) -> int:
        """How many decimal digits SQLite's integer for the expression carries."""
        if isinstance(expression, ColumnRef):
            column = self.entity.column_by_name[expression.name]
            return (column.type.scale or 0) if column.type.kind is Kind.DECIMAL else 0
        if isinstance(expression, Negative):
            return self._scale(expression.operand)
        if isinstance(expression, Arithmetic):
            left, right = self._scale(expression.left), self._scale(expression.right)
            if expression.operator == "/" and (left or right):
                raise NotInSql
            return left + right if expression.operator == "*" else max(left, right)
        return 0

    def _value(self, expression: Expression, typed: Column | None = None) -> str:
        if isinstance(expression, Constant):
            return self._constant(expression, typed)
        if isinstance(expression, ColumnRef):
            return quoted(self.entity.column_by_name[expression.name].column)
        if isinstance(expression, Negative):
            return f"-{self._value(expression.operand)}"
        if isinstance(expression, Arithmetic):
            return self._arithmetic(expression)
        return f"({self.boolean(expression)})"

    def _arithmetic(self, expression: Arithmetic) -> str:
        operands = (expression.left, expression.right)
        if expression.operator == "*" or self.dialect == "postgresql":
            left, right = (self._operand(operand) for operand in operands)
        else:
            scale = max(map(self._scale, operands))
            left, right = (self._scaled(operand, scale, None) for operand in operands)
        return f"({left} {expression.operator} {right})"

    def _operand(self, expression: Expression) -> str:
        if self.dialect == "sqlite" and isinstance(expression, Constant) and "." in str(expression.value):
            raise NotInSql  # a fraction would turn the exact integers into floating point
        return self._value(expression)

    def _plain(self, expression: Expression) -> str:
        return self._value(expression)

    def _column(self, expression: Expression) -> Column | None:
        return self.entity.column_by_name[expression.name] if isinstance(expression, ColumnRef) else None

    def _constant(self, constant: Constant, typed: Column | None) -> str:
        if constant.type == "string":
            return text_literal(_temporal(str(constant.value), typed, self.dialect))
        if constant.type == "boolean":
            return "true" if constant.value else "false"
        return "NULL" if constant.type == "null" else str(constant.value)


def _parts(expression: Expression) -> tuple[Expression, ...]:
    if isinstance(expression, Arithmetic):
        return expression.left, expression.right
    return (expression.operand,) if isinstance(expression, Negative) else ()


def _divides(expression: Expression) -> bool:
    if isinstance(expression, Arithmetic):
        return expression.operator == "/" or _divides(expression.left) or _divides(expression.right)
    return isinstance(expression, Negative) and _divides(expression.operand)


def _digits(value: Decimal) -> str:
    return format(value.normalize(), "f") if value else "0"


def _temporal(text: str, typed: Column | None, dialect: Dialect) -> str:
    """A moment in the form in which SQLite stores it, so that texts compare as moments do."""
    kind = typed.type.kind if typed is not None else None
    if dialect == "postgresql" or kind not in (Kind.DATETIME, Kind.TIME, Kind.DURATION):
        return text
    if kind is Kind.DURATION:
        raise NotInSql
    moment = text.replace("T", " ").removesuffix("Z").removesuffix("+00:00")
    return moment if "." in moment else f"{moment}.000000"


# Words that PostgreSQL or SQLite reserve. Quoting one too many is harmless.
RESERVED = frozenset(
    """
    abort action add after all alter always analyse analyze and any array as asc asymmetric attach authorization
    autoincrement before begin between binary both by cascade case cast check collate collation column commit
    concurrently conflict constraint create cross current current_catalog current_date current_role current_schema
    current_time current_timestamp current_user database default deferrable deferred delete desc detach distinct do
    drop each else end escape except exclude exclusive exists explain fail false fetch filter first following for
    foreign freeze from full generated glob grant group groups having if ignore ilike immediate in index indexed
    initially inner insert instead intersect into is isnull join key last lateral leading left like limit localtime
    localtimestamp match materialized natural no not nothing notnull null nulls of offset on only or order others
    outer over overlaps partition placing plan pragma preceding primary query raise range recursive references
    regexp reindex release rename replace restrict returning right rollback row rows savepoint select session_user
    set similar some symmetric system_user table tablesample temp temporary then ties to trailing transaction
    trigger true unbounded union unique update user using vacuum values variadic verbose view virtual when where
    window with without
    """.split()  # noqa: SIM905 - a column of quotes would be harder to read
)
