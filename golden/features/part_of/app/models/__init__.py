"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.cabinet import Cabinet
from app.models.choice import Choice
from app.models.delivery import Delivery
from app.models.drawer import Drawer
from app.models.hint import Hint
from app.models.label import Label
from app.models.line_note import LineNote
from app.models.order import Order
from app.models.order_line import OrderLine, OrderLineLabelLink
from app.models.parcel import Parcel
from app.models.poll import Poll
from app.models.product import Product
from app.models.recipe import Recipe
from app.models.step import Step

__all__ = [
    "Base",
    "Cabinet",
    "Choice",
    "Delivery",
    "Drawer",
    "Hint",
    "Label",
    "LineNote",
    "Order",
    "OrderLine",
    "OrderLineLabelLink",
    "Parcel",
    "Poll",
    "Product",
    "Recipe",
    "Step",
]
