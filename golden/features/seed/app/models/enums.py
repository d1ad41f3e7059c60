"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Size(StrEnum):
    """The values of Size."""

    small = "small"
    large = "large"
