"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class State(StrEnum):
    """The values of State."""

    open = "open"
    closed = "closed"
