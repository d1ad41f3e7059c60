"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.case_ import Case
from app.models.job import Job
from app.models.label import Label
from app.models.lamp import Lamp
from app.models.order import Order, OrderLabelLink
from app.models.owner import Owner
from app.models.seat import Seat
from app.models.ticket import Ticket, TicketSeatLink

__all__ = [
    "Base",
    "Case",
    "Job",
    "Label",
    "Lamp",
    "Order",
    "OrderLabelLink",
    "Owner",
    "Seat",
    "Ticket",
    "TicketSeatLink",
]
