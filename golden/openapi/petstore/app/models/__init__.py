"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.order import Order
from app.models.pet import Pet
from app.models.user import User

__all__ = [
    "Base",
    "Order",
    "Pet",
    "User",
]
