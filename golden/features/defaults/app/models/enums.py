"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Level(StrEnum):
    """How loud."""

    low = "low"
    # As loud as it gets.
    high = "very-high"
