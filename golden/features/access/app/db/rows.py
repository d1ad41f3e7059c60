"""Rows that hold the columns of several tables side by side."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from app.db.session import AnyRow

Embedded = TypeVar("Embedded")


def split(row: AnyRow, *groups: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    """Yield the values of each group of columns, in the order in which they were selected."""
    start = 0
    for columns in groups:
        end = start + len(columns)
        yield tuple(row[start:end])
        start = end


def optional(embedded: Callable[..., Embedded], values: tuple[Any, ...]) -> Embedded | None:
    """Return what the values make up; None where an outer join found no row."""
    return None if all(value is None for value in values) else embedded(*values)
