"""A line of a schema, which templates print."""

from __future__ import annotations

from dataclasses import dataclass

from stackgen_fastapi.python import Code


@dataclass(frozen=True)
class Line:
    """One field of a schema: `name: annotation = value`."""

    name: str
    annotation: Code
    value: Code | None = None
