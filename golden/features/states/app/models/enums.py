"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class OrderStatus(StrEnum):
    """The values of OrderStatus."""

    draft = "draft"
    in_progress = "in-progress"
    shipped = "shipped"
    called_off = "called off"


class Color(StrEnum):
    """The values of Color."""

    red = "red"
    green = "green"


class Step(StrEnum):
    """The values of Step."""

    first = "1st"
    second = "2nd"
