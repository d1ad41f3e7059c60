"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass


@dataclass(slots=True)
class BlogSummary:
    """Blog, inside another object."""

    id: int
    name: str
    handle: str
    user_id: int | None
