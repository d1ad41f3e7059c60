"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Level(StrEnum):
    """The values of Level."""

    low = "low"
    mid = "mid"
    high = "high"
