"""Enums: the value of a member is what stands in JSON and in the database."""

from enum import StrEnum


class PetStatus(StrEnum):
    """The values of PetStatus."""

    available = "available"
    pending = "pending"
    sold = "sold"


class OrderStatus(StrEnum):
    """The values of OrderStatus."""

    placed = "placed"
    approved = "approved"
    delivered = "delivered"
