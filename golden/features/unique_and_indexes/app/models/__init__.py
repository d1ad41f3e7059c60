"""Every table, so that importing this package fills the metadata."""

from app.models.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType,
)
from app.models.base import Base
from app.models.booking import Booking
from app.models.room import Room

__all__ = [
    "AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverType",
    "Base",
    "Booking",
    "Room",
]
