"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.customer import Customer
from app.models.invoice import Invoice
from app.models.notification import Notification
from app.models.order_item import OrderItem
from app.models.product import Product
from app.models.product_category import ProductCategory
from app.models.product_order import ProductOrder
from app.models.shipment import Shipment
from app.models.user import User

__all__ = [
    "Base",
    "Customer",
    "Invoice",
    "Notification",
    "OrderItem",
    "Product",
    "ProductCategory",
    "ProductOrder",
    "Shipment",
    "User",
]
