"""What requests and responses say about special events."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.base import uuid7
from app.schemas.page import OffsetQuery
from app.schemas.types import DIGITS, RESPONSE, Date, Number, Text, unset


class SpecialEventCreate(BaseModel):
    """A new special event."""

    model_config = ConfigDict(extra="forbid")

    id: UUID = Field(default_factory=uuid7)
    name: Text
    location: Text
    event_description: Text
    dates: list[Date]
    price: Number


class SpecialEventUpdate(BaseModel):
    """Changes to a special event; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text = Field(default_factory=unset)
    location: Text = Field(default_factory=unset)
    event_description: Text = Field(default_factory=unset)
    dates: list[Date] = Field(default_factory=unset)
    price: Number = Field(default_factory=unset)


class SpecialEventQuery(OffsetQuery):
    """Filters, order and page of a listing of special events."""

    limit: Annotated[int, Field(ge=1, le=30, description="How many items at most."), DIGITS] = 10


@dataclass(slots=True)
class SpecialEventRead:
    """A special event."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    location: str
    event_description: str
    dates: list[date]
    price: float
