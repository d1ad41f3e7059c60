"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.cabinet import Cabinet
from app.models.complaint import Complaint
from app.models.delivery import Delivery
from app.models.drawer import Drawer
from app.models.line_note import LineNote
from app.models.order import Order
from app.models.order_line import OrderLine
from app.models.parcel import Parcel
from app.models.product import Product
from app.models.recipe import Recipe
from app.models.remark import Remark
from app.models.step import Step

__all__ = [
    "Base",
    "Cabinet",
    "Complaint",
    "Delivery",
    "Drawer",
    "LineNote",
    "Order",
    "OrderLine",
    "Parcel",
    "Product",
    "Recipe",
    "Remark",
    "Step",
]
