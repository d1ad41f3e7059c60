"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Side(StrEnum):
    """The values of Side."""

    left = "left"
    right = "right"
