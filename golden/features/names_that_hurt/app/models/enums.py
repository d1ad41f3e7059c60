"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class TypeModel(StrEnum):
    """The values of Type."""

    class_ = "class"
    None_ = "None"
    _3d = "3d"
    in_progress = "in-progress"
    a_b = "a b"
    name_ = "name"
