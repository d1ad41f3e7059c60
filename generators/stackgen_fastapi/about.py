"""What is said of a field besides its type: its name in JSON, description, example, default."""

from __future__ import annotations

from stackgen.model.entities import Column, Field
from stackgen_fastapi.columns import FIELD
from stackgen_fastapi.python import Code, call, code, literal


def about_column(column: Column, *, alias: bool, **more: Code | None) -> Code | None:
    """`Field(...)` with what is to be said of the column, or None if there is nothing."""
    field = column if isinstance(column, Field) else None
    about = call(
        FIELD,
        **more,
        alias=literal(column.name) if alias and column.name != column.attribute else None,
        description=literal(" ".join(field.doc.split())) if field and field.doc else None,
        examples=code("[{}]", literal(field.example)) if field and field.example is not None else None,
        deprecated=Code("True") if field and field.deprecated else None,
    )
    return about if about.text != "Field()" else None
