"""What requests and responses say about tickets."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    decimal,
    unset,
)

TicketStock = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]
TicketPrice = Annotated[Decimal, *decimal(12, 2, negative=False)]
TicketPriceFilter = Annotated[Decimal, *decimal(12, 2)]


class TicketCreate(BaseModel):
    """A new ticket."""

    model_config = ConfigDict(extra="forbid")

    stock: TicketStock = 0
    price: TicketPrice


class TicketUpdate(BaseModel):
    """Changes to a ticket; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    stock: TicketStock = Field(default_factory=unset)
    price: TicketPrice = Field(default_factory=unset)


class TicketQuery(CursorQuery):
    """Filters, order and page of a listing of tickets."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    stock: IntegerParameter | None = None
    stock__ne: IntegerParameter | None = None
    stock__gt: IntegerParameter | None = None
    stock__ge: IntegerParameter | None = None
    stock__lt: IntegerParameter | None = None
    stock__le: IntegerParameter | None = None
    stock__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    price: TicketPriceFilter | None = None
    price__ne: TicketPriceFilter | None = None
    price__gt: TicketPriceFilter | None = None
    price__ge: TicketPriceFilter | None = None
    price__lt: TicketPriceFilter | None = None
    price__le: TicketPriceFilter | None = None
    price__in: Annotated[list[TicketPriceFilter], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "stock", "-stock", "price", "-price"] | None = None


@dataclass(slots=True)
class TicketRead:
    """A ticket."""

    __pydantic_config__ = RESPONSE

    id: UUID
    stock: int
    price: Decimal
