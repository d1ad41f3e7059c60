"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.customer import Customer
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.product import Product, ProductTagLink
from app.models.tag import Tag

__all__ = [
    "Base",
    "Customer",
    "Order",
    "OrderLine",
    "Product",
    "ProductTagLink",
    "Tag",
]
