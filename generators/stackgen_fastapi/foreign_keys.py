"""How foreign keys are named."""

from __future__ import annotations

from stackgen.model.names import identifier


def constraint_name(table: str, *columns: str) -> str:
    """The name of a foreign key in the database."""
    return identifier("fk", table, *columns)
