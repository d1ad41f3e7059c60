"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.day import Day
from app.models.special_event import SpecialEvent
from app.models.ticket import Ticket

__all__ = [
    "Base",
    "Day",
    "SpecialEvent",
    "Ticket",
]
