"""What requests and responses say about orders."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import OrderStatus
from app.schemas.page import CursorQuery
from app.schemas.types import JSON_INTEGER, RESPONSE, Boolean, Timestamp

OrderQuantity = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
OrderPetId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderQuantity | None = None
    ship_date: Timestamp | None = None
    status: OrderStatus | None = None
    complete: Boolean | None = None
    pet_id: OrderPetId | None = None


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderQuantity | None = None
    ship_date: Timestamp | None = None
    status: OrderStatus | None = None
    complete: Boolean | None = None
    pet_id: OrderPetId | None = None


class OrderQuery(CursorQuery):
    """Filters, order and page of a listing of orders."""


@dataclass(slots=True)
class OrderRead:
    """An order."""

    __pydantic_config__ = RESPONSE

    id: int
    quantity: int | None
    ship_date: datetime | None
    status: OrderStatus | None
    complete: bool | None
    pet_id: int | None
