"""What requests and responses say about orders."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import OrderStatus
from app.schemas.embedded import CustomerSummary
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
OrderRemindInputText = Annotated[
    str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)
]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber
    customer_id: UUID
    lines: Annotated[list[OrderLineCreate], Field(max_length=1000)] = []


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber = Field(default_factory=unset)
    customer_id: UUID = Field(default_factory=unset)
    lines: Annotated[list[OrderLineItem], Field(max_length=1000)] = Field(default_factory=unset)


class OrderBulkCreate(BaseModel):
    """New orders, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[OrderCreate], Field(min_length=1, max_length=100)]


class OrderBulkDelete(BaseModel):
    """The orders to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class OrderQuery(CursorQuery):
    """Filters, order and page of a listing of orders."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    status: OrderStatus | None = None
    status__ne: OrderStatus | None = None
    status__in: Annotated[list[OrderStatus], *COMMA_SEPARATED] | None = None
    customer_id: UUID | None = None
    customer_id__ne: UUID | None = None
    customer_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    status: OrderStatus
    customer_id: UUID
    created_at: datetime
    updated_at: datetime
    customer: CustomerSummary | None
    lines: list[OrderLineRead] = field(default_factory=list[OrderLineRead])


class OrderRemindInput(BaseModel):
    """What `remind` takes."""

    model_config = ConfigDict(extra="forbid")

    text_: OrderRemindInputText = Field(alias="text")
