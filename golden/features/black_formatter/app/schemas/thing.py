"""What requests and responses say about things."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Size
from app.schemas.embedded import TagSummary, ThingSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

ThingName = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
ThingPrice = Annotated[Decimal, *decimal(8, 2)]
ThingPriceFilter = Annotated[Decimal, *decimal(8, 2)]


class ThingCreate(BaseModel):
    """A new thing."""

    model_config = ConfigDict(extra="forbid")

    name: ThingName
    size: Size = Size.small
    price: ThingPrice
    parent_id: UUID | None = None
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class ThingUpdate(BaseModel):
    """Changes to a thing; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ThingName = Field(default_factory=unset)
    size: Size = Field(default_factory=unset)
    price: ThingPrice = Field(default_factory=unset)
    parent_id: UUID | None = None
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class ThingQuery(CursorQuery):
    """Filters, order and page of a listing of things."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    name: Text | None = None
    name__ne: Text | None = None
    name__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    size: Size | None = None
    size__ne: Size | None = None
    size__in: Annotated[list[Size], *COMMA_SEPARATED] | None = None
    price: ThingPriceFilter | None = None
    price__ne: ThingPriceFilter | None = None
    price__gt: ThingPriceFilter | None = None
    price__ge: ThingPriceFilter | None = None
    price__lt: ThingPriceFilter | None = None
    price__le: ThingPriceFilter | None = None
    price__in: Annotated[list[ThingPriceFilter], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id",
            "-id",
            "name",
            "-name",
            "price",
            "-price",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ThingRead:
    """A thing."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    size: Size
    price: Decimal
    parent_id: UUID | None
    created_at: datetime
    updated_at: datetime
    parent: ThingSummary | None
    tag_ids: list[UUID] = field(default_factory=list[UUID])
    tags: list[TagSummary] = field(default_factory=list[TagSummary])
