"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.customer import Customer
from app.models.order import Order
from app.models.robot import Robot
from app.models.sheet import Sheet

__all__ = [
    "Base",
    "Customer",
    "Order",
    "Robot",
    "Sheet",
]
