"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class Role(StrEnum):
    """What a user is."""

    clerk = "clerk"
    admin = "admin"
