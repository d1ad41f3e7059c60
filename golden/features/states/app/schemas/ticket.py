"""What requests and responses say about tickets."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import Color
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, BooleanParameter, Timestamp, decimal, unset

TicketSellInputPrice = Annotated[Decimal, *decimal(6, 2)]


class TicketCreate(BaseModel):
    """A new ticket."""

    model_config = ConfigDict(extra="forbid")

    seat_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class TicketUpdate(BaseModel):
    """Changes to a ticket; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    seat_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class TicketQuery(CursorQuery):
    """Filters, order and page of a listing of tickets."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    color: Color | None = None
    color__ne: Color | None = None
    color__in: Annotated[list[Color], *COMMA_SEPARATED] | None = None
    created_at: Timestamp | None = None
    created_at__ne: Timestamp | None = None
    created_at__gt: Timestamp | None = None
    created_at__ge: Timestamp | None = None
    created_at__lt: Timestamp | None = None
    created_at__le: Timestamp | None = None
    created_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    updated_at: Timestamp | None = None
    updated_at__ne: Timestamp | None = None
    updated_at__gt: Timestamp | None = None
    updated_at__ge: Timestamp | None = None
    updated_at__lt: Timestamp | None = None
    updated_at__le: Timestamp | None = None
    updated_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    deleted: Annotated[
        BooleanParameter, Field(description="Whether to list deleted rows, instead of the others.")
    ] = False
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class TicketRead:
    """A ticket."""

    __pydantic_config__ = RESPONSE

    id: UUID
    color: Color
    created_at: datetime
    updated_at: datetime
    version: int
    seat_ids: list[UUID] = field(default_factory=list[UUID])


class TicketSellInput(BaseModel):
    """What `sell` takes."""

    model_config = ConfigDict(extra="forbid")

    price: TicketSellInputPrice
