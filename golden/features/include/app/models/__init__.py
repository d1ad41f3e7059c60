"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.customer import Customer
from app.models.order import Order, OrderProductLink
from app.models.product import Product
from app.models.receipt import Receipt

__all__ = [
    "Base",
    "Customer",
    "Order",
    "OrderProductLink",
    "Product",
    "Receipt",
]
