"""What requests and responses say about orders."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.base import utcnow
from app.models.enums import Color, OrderStatus
from app.schemas.embedded import OwnerSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Boolean,
    Json,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

OrderNumber = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
OrderTracking = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
OrderShipInputTracking = Annotated[
    str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)
]
OrderShipInputParcels = Annotated[int, Field(ge=1, le=9), JSON_INTEGER]
OrderShipInputWeight = Annotated[Decimal, *decimal(8, 3)]
OrderShipInputClass = Annotated[str, StringConstraints(max_length=5, pattern=NO_NUL)]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber
    tracking: OrderTracking | None = None
    owner_id: UUID
    label_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber = Field(default_factory=unset)
    tracking: OrderTracking | None = None
    owner_id: UUID = Field(default_factory=unset)
    label_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


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
    owner_id: UUID | None = None
    owner_id__ne: UUID | None = None
    owner_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    tracking: str | None
    owner_id: UUID
    created_at: datetime
    updated_at: datetime
    owner: OwnerSummary
    label_ids: list[UUID] = field(default_factory=list[UUID])


class OrderShipInput(BaseModel):
    """What `ship` takes."""

    model_config = ConfigDict(extra="forbid")

    tracking: OrderShipInputTracking = Field(
        description="What the carrier gave.", examples=["TN-1"]
    )
    parcels: OrderShipInputParcels = 1
    weight: OrderShipInputWeight | None = None
    color: Color = Color.red
    notes: list[Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]]
    sent_at: Timestamp = Field(default_factory=utcnow)
    insured: Boolean
    extra: Json | None = None
    class_: OrderShipInputClass | None = Field(default=None, alias="class")
