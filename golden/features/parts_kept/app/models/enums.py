"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Progress(StrEnum):
    """The values of Progress."""

    open = "open"
    done = "done"
