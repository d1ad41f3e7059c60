"""Every table, so that importing this package fills the metadata."""

from app.models.api_key import ApiKey
from app.models.base import Base
from app.models.customer import Customer
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.post import Post, PostMentionLink
from app.models.product import Product
from app.models.refresh_session import RefreshSession
from app.models.user import User

__all__ = [
    "ApiKey",
    "Base",
    "Customer",
    "Order",
    "OrderLine",
    "Post",
    "PostMentionLink",
    "Product",
    "RefreshSession",
    "User",
]
