"""What requests and responses say about bags."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Size
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Boolean,
    Date,
    Duration,
    Email,
    Json,
    Number,
    Timestamp,
    decimal,
    unset,
)

BagSizes = Annotated[list[Size], Field(min_length=1, max_length=3)]


class BagCreate(BaseModel):
    """A new bag."""

    model_config = ConfigDict(extra="forbid")

    words: list[Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]]
    numbers: list[Annotated[int, Field(ge=0, le=9), JSON_INTEGER]]
    prices: list[Annotated[Decimal, *decimal(6, 2)]] | None = None
    days: list[Date] = []
    sizes: BagSizes
    moments: list[Timestamp]
    tokens: list[UUID] | None = None
    spans: list[Duration] | None = None
    flags: list[Boolean]
    documents: list[Json]
    ratios: list[Number]
    addresses: list[Email]


class BagUpdate(BaseModel):
    """Changes to a bag; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    words: list[Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=NO_NUL)]] = (
        Field(default_factory=unset)
    )
    numbers: list[Annotated[int, Field(ge=0, le=9), JSON_INTEGER]] = Field(default_factory=unset)
    prices: list[Annotated[Decimal, *decimal(6, 2)]] | None = None
    days: list[Date] = Field(default_factory=unset)
    sizes: BagSizes = Field(default_factory=unset)
    moments: list[Timestamp] = Field(default_factory=unset)
    tokens: list[UUID] | None = None
    spans: list[Duration] | None = None
    flags: list[Boolean] = Field(default_factory=unset)
    documents: list[Json] = Field(default_factory=unset)
    ratios: list[Number] = Field(default_factory=unset)
    addresses: list[Email] = Field(default_factory=unset)


class BagQuery(CursorQuery):
    """Filters, order and page of a listing of bags."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class BagRead:
    """A bag."""

    __pydantic_config__ = RESPONSE

    id: UUID
    words: list[str]
    numbers: list[int]
    prices: list[Decimal] | None
    days: list[date]
    sizes: list[Size]
    moments: list[datetime]
    tokens: list[UUID] | None
    spans: list[Duration] | None
    flags: list[bool]
    documents: list[Any]
    ratios: list[float]
    addresses: list[str]
    created_at: datetime
    updated_at: datetime
