"""What requests and responses say about orders."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CustomerSummary, LineSummary, TagSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

OrderNumber = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
OrderChannel = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
OrderPosition = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber
    channel: OrderChannel
    position: OrderPosition
    customer_id: UUID
    parent_id: UUID | None = None
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber = Field(default_factory=unset)
    channel: OrderChannel = Field(default_factory=unset)
    position: OrderPosition = Field(default_factory=unset)
    customer_id: UUID = Field(default_factory=unset)
    parent_id: UUID | None = None
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


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
    channel: Text | None = None
    channel__ne: Text | None = None
    channel__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    position: IntegerParameter | None = None
    position__ne: IntegerParameter | None = None
    position__gt: IntegerParameter | None = None
    position__ge: IntegerParameter | None = None
    position__lt: IntegerParameter | None = None
    position__le: IntegerParameter | None = None
    position__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    customer_id: UUID | None = None
    customer_id__ne: UUID | None = None
    customer_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    parent_id: UUID | None = None
    parent_id__ne: UUID | None = None
    parent_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    parent_id__is_null: BooleanParameter | None = None
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
            "channel",
            "-channel",
            "position",
            "-position",
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
    channel: str
    position: int
    customer_id: UUID
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime
    customer: CustomerSummary
    tag_ids: list[UUID] = field(default_factory=list[UUID])
    tags: list[TagSummary] = field(default_factory=list[TagSummary])
    lines: list[LineSummary] = field(default_factory=list[LineSummary])
