"""What requests and responses say about specimens."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Colour
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Base64,
    BigIntegerParameter,
    Boolean,
    BooleanParameter,
    Date,
    Duration,
    Email,
    IntegerParameter,
    Json,
    Number,
    NumberParameter,
    Slug,
    Text,
    Time,
    Timestamp,
    Url,
    base64_bytes,
    decimal,
    unset,
)

SpecimenCode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
SpecimenLabel = Annotated[str, StringConstraints(min_length=2, max_length=40, pattern=NO_NUL)]
SpecimenCount = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SpecimenTotal = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SpecimenPrice = Annotated[Decimal, *decimal(12, 2)]
SpecimenWide = Annotated[Decimal, *decimal(30, 6)]
SpecimenWhole = Annotated[Decimal, *decimal(5, 0)]
SpecimenFraction = Annotated[Decimal, *decimal(4, 4)]
SpecimenSecret = Annotated[str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)]
SpecimenImage = Annotated[bytes, *base64_bytes(100)]
SpecimenPriceFilter = Annotated[Decimal, *decimal(12, 2)]
SpecimenWideFilter = Annotated[Decimal, *decimal(30, 6)]
SpecimenWholeFilter = Annotated[Decimal, *decimal(5, 0)]
SpecimenFractionFilter = Annotated[Decimal, *decimal(4, 4)]


class SpecimenCreate(BaseModel):
    """A new specimen."""

    model_config = ConfigDict(extra="forbid")

    name: Text
    code: SpecimenCode
    label: SpecimenLabel
    body: Text
    count: SpecimenCount
    total: SpecimenTotal
    ratio: Number
    price: SpecimenPrice
    wide: SpecimenWide
    whole: SpecimenWhole
    fraction: SpecimenFraction
    is_open: Boolean
    born_on: Date
    starts_at: Time
    lasts: Duration
    seen_at: Timestamp
    token: UUID
    email: Email
    homepage: Url
    slug: Slug
    secret: SpecimenSecret
    payload: Json
    image: SpecimenImage
    colour: Colour


class SpecimenUpdate(BaseModel):
    """Changes to a specimen; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text = Field(default_factory=unset)
    code: SpecimenCode = Field(default_factory=unset)
    label: SpecimenLabel = Field(default_factory=unset)
    body: Text = Field(default_factory=unset)
    count: SpecimenCount = Field(default_factory=unset)
    total: SpecimenTotal = Field(default_factory=unset)
    ratio: Number = Field(default_factory=unset)
    price: SpecimenPrice = Field(default_factory=unset)
    wide: SpecimenWide = Field(default_factory=unset)
    whole: SpecimenWhole = Field(default_factory=unset)
    fraction: SpecimenFraction = Field(default_factory=unset)
    is_open: Boolean = Field(default_factory=unset)
    born_on: Date = Field(default_factory=unset)
    starts_at: Time = Field(default_factory=unset)
    lasts: Duration = Field(default_factory=unset)
    seen_at: Timestamp = Field(default_factory=unset)
    token: UUID = Field(default_factory=unset)
    email: Email = Field(default_factory=unset)
    homepage: Url = Field(default_factory=unset)
    slug: Slug = Field(default_factory=unset)
    secret: SpecimenSecret = Field(default_factory=unset)
    payload: Json = Field(default_factory=unset)
    image: SpecimenImage = Field(default_factory=unset)
    colour: Colour = Field(default_factory=unset)


class SpecimenQuery(CursorQuery):
    """Filters, order and page of a listing of specimens."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    count: IntegerParameter | None = None
    count__ne: IntegerParameter | None = None
    count__gt: IntegerParameter | None = None
    count__ge: IntegerParameter | None = None
    count__lt: IntegerParameter | None = None
    count__le: IntegerParameter | None = None
    count__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    total: BigIntegerParameter | None = None
    total__ne: BigIntegerParameter | None = None
    total__gt: BigIntegerParameter | None = None
    total__ge: BigIntegerParameter | None = None
    total__lt: BigIntegerParameter | None = None
    total__le: BigIntegerParameter | None = None
    total__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    ratio: NumberParameter | None = None
    ratio__ne: NumberParameter | None = None
    ratio__gt: NumberParameter | None = None
    ratio__ge: NumberParameter | None = None
    ratio__lt: NumberParameter | None = None
    ratio__le: NumberParameter | None = None
    ratio__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    price: SpecimenPriceFilter | None = None
    price__ne: SpecimenPriceFilter | None = None
    price__gt: SpecimenPriceFilter | None = None
    price__ge: SpecimenPriceFilter | None = None
    price__lt: SpecimenPriceFilter | None = None
    price__le: SpecimenPriceFilter | None = None
    price__in: Annotated[list[SpecimenPriceFilter], *COMMA_SEPARATED] | None = None
    wide: SpecimenWideFilter | None = None
    wide__ne: SpecimenWideFilter | None = None
    wide__gt: SpecimenWideFilter | None = None
    wide__ge: SpecimenWideFilter | None = None
    wide__lt: SpecimenWideFilter | None = None
    wide__le: SpecimenWideFilter | None = None
    wide__in: Annotated[list[SpecimenWideFilter], *COMMA_SEPARATED] | None = None
    whole: SpecimenWholeFilter | None = None
    whole__ne: SpecimenWholeFilter | None = None
    whole__gt: SpecimenWholeFilter | None = None
    whole__ge: SpecimenWholeFilter | None = None
    whole__lt: SpecimenWholeFilter | None = None
    whole__le: SpecimenWholeFilter | None = None
    whole__in: Annotated[list[SpecimenWholeFilter], *COMMA_SEPARATED] | None = None
    fraction: SpecimenFractionFilter | None = None
    fraction__ne: SpecimenFractionFilter | None = None
    fraction__gt: SpecimenFractionFilter | None = None
    fraction__ge: SpecimenFractionFilter | None = None
    fraction__lt: SpecimenFractionFilter | None = None
    fraction__le: SpecimenFractionFilter | None = None
    fraction__in: Annotated[list[SpecimenFractionFilter], *COMMA_SEPARATED] | None = None
    is_open: BooleanParameter | None = None
    is_open__ne: BooleanParameter | None = None
    born_on: Date | None = None
    born_on__ne: Date | None = None
    born_on__gt: Date | None = None
    born_on__ge: Date | None = None
    born_on__lt: Date | None = None
    born_on__le: Date | None = None
    born_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    starts_at: Time | None = None
    starts_at__ne: Time | None = None
    starts_at__gt: Time | None = None
    starts_at__ge: Time | None = None
    starts_at__lt: Time | None = None
    starts_at__le: Time | None = None
    starts_at__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    seen_at: Timestamp | None = None
    seen_at__ne: Timestamp | None = None
    seen_at__gt: Timestamp | None = None
    seen_at__ge: Timestamp | None = None
    seen_at__lt: Timestamp | None = None
    seen_at__le: Timestamp | None = None
    seen_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    colour: Colour | None = None
    colour__ne: Colour | None = None
    colour__in: Annotated[list[Colour], *COMMA_SEPARATED] | None = None
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
            "count",
            "-count",
            "total",
            "-total",
            "ratio",
            "-ratio",
            "price",
            "-price",
            "wide",
            "-wide",
            "whole",
            "-whole",
            "fraction",
            "-fraction",
            "born_on",
            "-born_on",
            "seen_at",
            "-seen_at",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SpecimenRead:
    """One of each."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    code: str
    label: str
    body: str
    count: int
    total: int
    ratio: float
    price: Decimal
    wide: Decimal
    whole: Decimal
    fraction: Decimal
    is_open: bool
    born_on: date
    starts_at: Time
    lasts: Duration
    seen_at: datetime
    token: UUID
    email: str
    homepage: str
    slug: str
    payload: Any
    image: Base64
    colour: Colour
    created_at: datetime
    updated_at: datetime
