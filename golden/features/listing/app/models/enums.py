"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Kind(StrEnum):
    """The values of Kind."""

    book = "book"
    film = "film"
