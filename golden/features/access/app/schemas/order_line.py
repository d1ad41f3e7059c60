"""What requests and responses say about order lines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    keyed,
    unset,
)

OrderLineQuantity = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class OrderLineCreate(BaseModel):
    """A new order line."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderLineQuantity
    product_id: UUID


class OrderLineUpdate(BaseModel):
    """Changes to an order line; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderLineQuantity = Field(default_factory=unset)
    product_id: UUID = Field(default_factory=unset)


class OrderLineChange(OrderLineUpdate):
    """Changes to the order line with this key, in the list of its order."""

    id: UUID


OrderLineItem = Annotated[
    OrderLineChange | OrderLineCreate, keyed(OrderLineChange, OrderLineCreate, "id")
]


class OrderLineQuery(CursorQuery):
    """Filters, order and page of a listing of order lines."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    quantity: IntegerParameter | None = None
    quantity__ne: IntegerParameter | None = None
    quantity__gt: IntegerParameter | None = None
    quantity__ge: IntegerParameter | None = None
    quantity__lt: IntegerParameter | None = None
    quantity__le: IntegerParameter | None = None
    quantity__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    product_id: UUID | None = None
    product_id__ne: UUID | None = None
    product_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id",
            "-id",
            "quantity",
            "-quantity",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class OrderLineRead:
    """An order line."""

    __pydantic_config__ = RESPONSE

    id: UUID
    quantity: int
    order_id: UUID
    product_id: UUID
    created_at: datetime
    updated_at: datetime
