"""Rows and request bodies for tests: valid, and different from each other where they must be."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter


def as_json(row: Any) -> Any:
    """Return a row as a response shows it."""
    return _adapter(row.__class__).dump_python(row, mode="json", by_alias=True)


@cache
def _adapter(read: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(read)
