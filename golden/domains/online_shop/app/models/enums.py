"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class CategoryStatus(StrEnum):
    """The values of CategoryStatus."""

    AVAILABLE = "AVAILABLE"
    RESTRICTED = "RESTRICTED"
    DISABLED = "DISABLED"
