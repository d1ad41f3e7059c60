"""What requests and responses say about customers."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.values import Address
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    Date,
    Email,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

CustomerName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
CustomerPassword = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]
CustomerScore = Annotated[Decimal, *decimal(6, 2)]
CustomerCountryCode = Annotated[str, StringConstraints(min_length=2, max_length=2, pattern=NO_NUL)]
CustomerScoreFilter = Annotated[Decimal, *decimal(6, 2)]


class CustomerCreate(BaseModel):
    """A new customer."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: CustomerName
    password: CustomerPassword | None = None
    home: Address | None = None
    born_on: Date | None = None
    score: CustomerScore = Decimal("0.00")
    country_code: CustomerCountryCode
    referrer_id: UUID | None = None


class CustomerUpdate(BaseModel):
    """Changes to a customer; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(default_factory=unset)
    name: CustomerName = Field(default_factory=unset)
    password: CustomerPassword | None = None
    home: Address | None = None
    born_on: Date | None = None
    score: CustomerScore = Field(default_factory=unset)
    country_code: CustomerCountryCode = Field(default_factory=unset)
    referrer_id: UUID | None = None


class CustomerQuery(CursorQuery):
    """Filters, order and page of a listing of customers."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    email: Text | None = None
    email__ne: Text | None = None
    email__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    born_on: Date | None = None
    born_on__ne: Date | None = None
    born_on__gt: Date | None = None
    born_on__ge: Date | None = None
    born_on__lt: Date | None = None
    born_on__le: Date | None = None
    born_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    born_on__is_null: BooleanParameter | None = None
    score: CustomerScoreFilter | None = None
    score__ne: CustomerScoreFilter | None = None
    score__gt: CustomerScoreFilter | None = None
    score__ge: CustomerScoreFilter | None = None
    score__lt: CustomerScoreFilter | None = None
    score__le: CustomerScoreFilter | None = None
    score__in: Annotated[list[CustomerScoreFilter], *COMMA_SEPARATED] | None = None
    country_code: Text | None = None
    country_code__ne: Text | None = None
    country_code__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    referrer_id: UUID | None = None
    referrer_id__ne: UUID | None = None
    referrer_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    referrer_id__is_null: BooleanParameter | None = None
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
            "id", "-id", "score", "-score", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class CustomerRead:
    """A customer."""

    __pydantic_config__ = RESPONSE

    id: UUID
    email: str
    name: str
    home: Address | None
    born_on: date | None
    score: Decimal
    country_code: str
    referrer_id: UUID | None
    created_at: datetime
    updated_at: datetime
