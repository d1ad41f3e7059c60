"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Unit(StrEnum):
    """The values of Unit."""

    piece = "piece"
    kilogram = "kilogram"
