"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Priority(StrEnum):
    """The values of Priority."""

    low = "low"
    high = "high"
