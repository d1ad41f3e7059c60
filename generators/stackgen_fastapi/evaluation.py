"""Checks computed in Python: an expression and the JSON values of a row in, whether a database accepts it out."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from functools import lru_cache
from typing import Any

from stackgen.model.entities import Column, Entity, JsonValue, Kind
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

Row = Mapping[str, JsonValue]


def accepted(entity: Entity, row: Row) -> bool:
    """Whether the row satisfies every check: one that is neither true nor false, for a null, is no violation."""
    return all(holds(entity, check.expression, row) for check in entity.checks)


def holds(entity: Entity, expression: Expression, row: Row) -> bool:
    """Whether a check lets the row pass."""
    return _value(entity, expression, row) is not False


def columns_in(expression: Expression) -> frozenset[str]:
    """The columns that an expression speaks of, by JSON key."""
    if isinstance(expression, ColumnRef):
        return frozenset({expression.name})
    return frozenset().union(*(columns_in(part) for part in _parts(expression)))


def constants_in(expression: Expression) -> Iterator[Constant]:
    """The literals of an expression."""
    if isinstance(expression, Constant):
        yield expression
    if isinstance(expression, Membership):
        yield from expression.values
    for part in _parts(expression):
        yield from constants_in(part)


def _parts(expression: Expression) -> tuple[Expression, ...]:
    if isinstance(expression, Arithmetic | Comparison):
        return expression.left, expression.right
    if isinstance(expression, Negative | Not | NullTest | Membership):
        return (expression.operand,)
    return expression.operands if isinstance(expression, Logic) else ()


def _value(entity: Entity, expression: Expression, row: Row) -> Any:
    """The value of an expression; None for null, and for a truth that is unknown."""
    if isinstance(expression, Logic):
        return _logic(expression.operator, [_value(entity, operand, row) for operand in expression.operands])
    if isinstance(expression, NullTest):
        return (_value(entity, expression.operand, row) is None) != expression.negated
    if isinstance(expression, ColumnRef):
        return plain(entity.column_by_name[expression.name], row.get(expression.name))
    if isinstance(expression, Constant):
        return _number(expression)
    operands = [_value(entity, part, row) for part in _parts(expression)]
    if isinstance(expression, Membership):
        operands += [_constant(entity, value, expression.operand) for value in expression.values]
    elif isinstance(expression, Comparison):
        operands = _aligned(entity, expression, operands)
    return None if None in operands else _computed(expression, operands)


def _computed(expression: Expression, operands: list[Any]) -> Any:
    if isinstance(expression, Membership):
        return (operands[0] in operands[1:]) != expression.negated
    if isinstance(expression, Not):
        return not operands[0]
    if isinstance(expression, Negative):
        return -operands[0]
    assert isinstance(expression, Comparison | Arithmetic)
    return _OPERATORS[expression.operator](*operands)


def _logic(word: str, operands: list[Any]) -> bool | None:
    decisive = word == "or"
    if decisive in operands:
        return decisive
    return None if None in operands else not decisive


def _aligned(entity: Entity, expression: Comparison, operands: list[Any]) -> list[Any]:
    """A text constant as a value of the type that it is compared with."""
    sides = (expression.left, expression.right)
    return [
        _constant(entity, side, other) if isinstance(side, Constant) else value
        for side, other, value in zip(sides, reversed(sides), operands, strict=True)
    ]


def _constant(entity: Entity, constant: Constant, other: Expression) -> Any:
    if constant.type == "string" and isinstance(other, ColumnRef):
        return plain(entity.column_by_name[other.name], constant.value)
    return _number(constant)


@lru_cache(maxsize=4096)
def _number(constant: Constant) -> Any:
    return Fraction(str(constant.value)) if constant.type == "number" else constant.value


def plain(column: Column, value: JsonValue) -> Any:
    """A JSON value as one that compares as the database compares."""
    if value is None or column.type.many:
        return value
    if read := _READ.get(column.type.kind):
        return read(str(value))
    return value


def _duration(text: str) -> timedelta:
    parts = re.findall(r"([0-9.]+)([WDHMS])", text)
    total = sum((timedelta(seconds=float(number) * _SECONDS[letter]) for number, letter in parts), timedelta())
    return -total if text.startswith("-") else total


_SECONDS = {"W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1}


_READ: Mapping[Kind, Callable[[str], Any]] = {
    **dict.fromkeys((Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL), lru_cache(maxsize=4096)(Fraction)),
    Kind.DATE: date.fromisoformat,
    Kind.TIME: time.fromisoformat,
    Kind.DATETIME: datetime.fromisoformat,
    Kind.DURATION: _duration,
}


def _divided(left: Fraction, right: Fraction) -> Fraction | None:
    if not right:
        return None
    whole = left.denominator == right.denominator == 1
    return Fraction(int(left / right)) if whole else left / right


def _remainder(left: Fraction, right: Fraction) -> Fraction | None:
    return left - right * int(left / right) if right else None


_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": _divided,
    "%": _remainder,
}
