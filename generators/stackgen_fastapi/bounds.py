"""What a value must satisfy: a column's own constraints, and those checks of its entity that speak of it alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from stackgen.model.entities import Column, Entity, Field, Kind
from stackgen.model.expressions import ColumnRef, Comparison, Constant, Expression, Logic, Negative

NUMBERS = frozenset({Kind.INT, Kind.BIGINT, Kind.FLOAT, Kind.DECIMAL})
COMPARISONS = {">=": "ge", ">": "gt", "<=": "le", "<": "lt"}
MIRRORED = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}

# A key stands in a URL: not empty, no slash, not a dot or two.
KEY_PATTERN = r"^[^/\x00]*[^./\x00][^/\x00]*$"


@dataclass(frozen=True)
class Bounds:
    """Limits on a value, by the words that Pydantic uses for them."""

    numeric: Mapping[str, int | float | str] = field(default_factory=dict)
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None

    @property
    def textual(self) -> bool:
        """Whether there is any limit on text."""
        return self.min_length is not None or self.max_length is not None or self.pattern is not None


def bounds_of(entity: Entity, column: Column) -> Bounds:
    """The limits that a request can be held to for this column."""
    own = column.constraints
    words = ("ge", "gt", "le", "lt", "multiple_of")
    numeric = {word: value for word in words if (value := getattr(own, word)) is not None}
    for word, value in lifted(entity, column):
        numeric.setdefault(word, value)
    in_address = _key_pattern(entity, column)
    return Bounds(
        numeric={word: numeric[word] for word in words if word in numeric},
        min_length=(own.min_length or 1) if in_address else own.min_length,
        max_length=own.max_length,
        pattern=own.pattern or in_address,
        min_items=own.min_items,
        max_items=own.max_items,
    )


def _key_pattern(entity: Entity, column: Column) -> str | None:
    textual = column.type.kind in (Kind.STRING, Kind.TEXT)
    return KEY_PATTERN if textual and column.name in entity.key and isinstance(column, Field) else None


def lifted(entity: Entity, column: Column) -> Iterator[tuple[str, int | float | str]]:
    """Checks that compare this numeric column with a number: the API refuses the value before the database does."""
    if column.type.kind not in NUMBERS or column.type.many:
        return
    for check in entity.checks:
        for part in _conjuncts(check.expression):
            if bound := _bound(part, column):
                yield bound


def _conjuncts(expression: Expression) -> Iterator[Expression]:
    if isinstance(expression, Logic) and expression.operator == "and":
        for operand in expression.operands:
            yield from _conjuncts(operand)
    else:
        yield expression


def _bound(expression: Expression, column: Column) -> tuple[str, int | float | str] | None:
    if not isinstance(expression, Comparison) or expression.operator not in COMPARISONS:
        return None
    left, right = expression.left, expression.right
    operator: str = expression.operator
    if isinstance(right, ColumnRef):
        left, right, operator = right, left, MIRRORED[operator]
    number = _number(right)
    if not isinstance(left, ColumnRef) or left.name != column.name or number is None:
        return None
    if column.type.kind is Kind.DECIMAL:
        return COMPARISONS[operator], number
    if column.type.kind is Kind.FLOAT:
        return COMPARISONS[operator], float(number)
    return (COMPARISONS[operator], int(number)) if "." not in number and "e" not in number.lower() else None


def _number(expression: Expression) -> str | None:
    if isinstance(expression, Negative):
        inner = _number(expression.operand)
        return f"-{inner}" if inner is not None else None
    if isinstance(expression, Constant) and expression.type == "number":
        return str(expression.value)
    return None
