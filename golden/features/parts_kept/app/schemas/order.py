"""What requests and responses say about orders."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.delivery import DeliveryCreate, DeliveryRead
from app.schemas.order_line import OrderLineCreate, OrderLineItem, OrderLineRead
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

OrderNumber = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber
    remark: Text | None = None
    lines: Annotated[list[OrderLineCreate], Field(max_length=1000)] = []
    delivery: DeliveryCreate | None = None


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber = Field(default_factory=unset)
    remark: Text | None = None
    lines: Annotated[list[OrderLineItem], Field(max_length=1000)] = Field(default_factory=unset)
    delivery: DeliveryCreate | None = None


class OrderBulkCreate(BaseModel):
    """New orders, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[OrderCreate], Field(min_length=1, max_length=100)]


class OrderQuery(CursorQuery):
    """Filters, order and page of a listing of orders."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id",
            "-id",
            "number",
            "-number",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class OrderRead:
    """An order."""

    __pydantic_config__ = RESPONSE

    id: UUID
    number: str
    remark: str | None
    created_at: datetime
    updated_at: datetime
    version: int
    lines: list[OrderLineRead] = field(default_factory=list[OrderLineRead])
    delivery: DeliveryRead | None = None
