"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Mode(StrEnum):
    """The values of Mode."""

    manual = "manual"
    auto = "auto"
