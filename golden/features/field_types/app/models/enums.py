"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Colour(StrEnum):
    """The values of Colour."""

    red = "red"
    light_green = "light-green"
    _3d = "3d"
