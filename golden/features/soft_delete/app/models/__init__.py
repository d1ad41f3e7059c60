"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.category import Category
from app.models.customer import Customer
from app.models.device import Device
from app.models.label import Label
from app.models.lease import Lease
from app.models.line import Line
from app.models.order import Order, OrderTagLink
from app.models.profile import Profile
from app.models.remark import Remark
from app.models.review import Review
from app.models.tag import Tag

__all__ = [
    "Base",
    "Category",
    "Customer",
    "Device",
    "Label",
    "Lease",
    "Line",
    "Order",
    "OrderTagLink",
    "Profile",
    "Remark",
    "Review",
    "Tag",
]
