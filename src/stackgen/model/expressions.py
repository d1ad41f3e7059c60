"""The grammar of `checks` and partial indexes: text -> a small typed tree over the columns of one row.

The tree is rendered by a stack; no text of the user's reaches SQL.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True)
class ColumnRef:
    """A column of the row, by its JSON key."""

    name: str


@dataclass(frozen=True)
class Constant:
    """A literal; decimals and floats are kept as the text that was written, with `type` "number"."""

    type: Literal["string", "number", "boolean", "null"]
    value: str | int | bool | None


@dataclass(frozen=True)
class Arithmetic:
    operator: Literal["+", "-", "*", "/", "%"]
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Negative:
    operand: Expression


@dataclass(frozen=True)
class Comparison:
    operator: Literal["=", "!=", "<", "<=", ">", ">="]
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Membership:
    operand: Expression
    values: tuple[Constant, ...]
    negated: bool = False


@dataclass(frozen=True)
class NullTest:
    operand: Expression
    negated: bool = False


@dataclass(frozen=True)
class Not:
    operand: Expression


@dataclass(frozen=True)
class Logic:
    operator: Literal["and", "or"]
    operands: tuple[Expression, ...]


Expression: TypeAlias = ColumnRef | Constant | Arithmetic | Negative | Comparison | Membership | NullTest | Not | Logic
