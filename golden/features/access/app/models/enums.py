"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class OrderStatus(StrEnum):
    """The values of OrderStatus."""

    draft = "draft"
    paid = "paid"
    shipped = "shipped"
    cancelled = "cancelled"


class Role(StrEnum):
    """What a user is."""

    admin = "admin"
    clerk = "clerk"
