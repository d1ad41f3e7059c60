"""What requests and responses say about optional specimens."""

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
)

OptionalSpecimenCode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
OptionalSpecimenCount = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
OptionalSpecimenTotal = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
OptionalSpecimenPrice = Annotated[Decimal, *decimal(12, 2)]
OptionalSpecimenWide = Annotated[Decimal, *decimal(30, 6)]
OptionalSpecimenSecret = Annotated[
    str, StringConstraints(min_length=8, max_length=128, pattern=NO_NUL)
]
OptionalSpecimenImage = Annotated[bytes, *base64_bytes(7)]
OptionalSpecimenPriceFilter = Annotated[Decimal, *decimal(12, 2)]
OptionalSpecimenWideFilter = Annotated[Decimal, *decimal(30, 6)]


class OptionalSpecimenCreate(BaseModel):
    """A new optional specimen."""

    model_config = ConfigDict(extra="forbid")

    name: Text | None = None
    code: OptionalSpecimenCode | None = None
    body: Text | None = None
    count: OptionalSpecimenCount | None = None
    total: OptionalSpecimenTotal | None = None
    ratio: Number | None = None
    price: OptionalSpecimenPrice | None = None
    wide: OptionalSpecimenWide | None = None
    is_open: Boolean | None = None
    born_on: Date | None = None
    starts_at: Time | None = None
    lasts: Duration | None = None
    seen_at: Timestamp | None = None
    token: UUID | None = None
    email: Email | None = None
    homepage: Url | None = None
    slug: Slug | None = None
    secret: OptionalSpecimenSecret | None = None
    payload: Json | None = None
    image: OptionalSpecimenImage | None = None
    colour: Colour | None = None


class OptionalSpecimenUpdate(BaseModel):
    """Changes to an optional specimen; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: Text | None = None
    code: OptionalSpecimenCode | None = None
    body: Text | None = None
    count: OptionalSpecimenCount | None = None
    total: OptionalSpecimenTotal | None = None
    ratio: Number | None = None
    price: OptionalSpecimenPrice | None = None
    wide: OptionalSpecimenWide | None = None
    is_open: Boolean | None = None
    born_on: Date | None = None
    starts_at: Time | None = None
    lasts: Duration | None = None
    seen_at: Timestamp | None = None
    token: UUID | None = None
    email: Email | None = None
    homepage: Url | None = None
    slug: Slug | None = None
    secret: OptionalSpecimenSecret | None = None
    payload: Json | None = None
    image: OptionalSpecimenImage | None = None
    colour: Colour | None = None


class OptionalSpecimenQuery(CursorQuery):
    """Filters, order and page of a listing of optional specimens."""

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
    count__is_null: BooleanParameter | None = None
    total: BigIntegerParameter | None = None
    total__ne: BigIntegerParameter | None = None
    total__gt: BigIntegerParameter | None = None
    total__ge: BigIntegerParameter | None = None
    total__lt: BigIntegerParameter | None = None
    total__le: BigIntegerParameter | None = None
    total__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    total__is_null: BooleanParameter | None = None
    ratio: NumberParameter | None = None
    ratio__ne: NumberParameter | None = None
    ratio__gt: NumberParameter | None = None
    ratio__ge: NumberParameter | None = None
    ratio__lt: NumberParameter | None = None
    ratio__le: NumberParameter | None = None
    ratio__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    ratio__is_null: BooleanParameter | None = None
    price: OptionalSpecimenPriceFilter | None = None
    price__ne: OptionalSpecimenPriceFilter | None = None
    price__gt: OptionalSpecimenPriceFilter | None = None
    price__ge: OptionalSpecimenPriceFilter | None = None
    price__lt: OptionalSpecimenPriceFilter | None = None
    price__le: OptionalSpecimenPriceFilter | None = None
    price__in: Annotated[list[OptionalSpecimenPriceFilter], *COMMA_SEPARATED] | None = None
    price__is_null: BooleanParameter | None = None
    wide: OptionalSpecimenWideFilter | None = None
    wide__ne: OptionalSpecimenWideFilter | None = None
    wide__gt: OptionalSpecimenWideFilter | None = None
    wide__ge: OptionalSpecimenWideFilter | None = None
    wide__lt: OptionalSpecimenWideFilter | None = None
    wide__le: OptionalSpecimenWideFilter | None = None
    wide__in: Annotated[list[OptionalSpecimenWideFilter], *COMMA_SEPARATED] | None = None
    wide__is_null: BooleanParameter | None = None
    is_open: BooleanParameter | None = None
    is_open__ne: BooleanParameter | None = None
    is_open__is_null: BooleanParameter | None = None
    born_on: Date | None = None
    born_on__ne: Date | None = None
    born_on__gt: Date | None = None
    born_on__ge: Date | None = None
    born_on__lt: Date | None = None
    born_on__le: Date | None = None
    born_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    born_on__is_null: BooleanParameter | None = None
    starts_at: Time | None = None
    starts_at__ne: Time | None = None
    starts_at__gt: Time | None = None
    starts_at__ge: Time | None = None
    starts_at__lt: Time | None = None
    starts_at__le: Time | None = None
    starts_at__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    starts_at__is_null: BooleanParameter | None = None
    seen_at: Timestamp | None = None
    seen_at__ne: Timestamp | None = None
    seen_at__gt: Timestamp | None = None
    seen_at__ge: Timestamp | None = None
    seen_at__lt: Timestamp | None = None
    seen_at__le: Timestamp | None = None
    seen_at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    seen_at__is_null: BooleanParameter | None = None
    colour: Colour | None = None
    colour__ne: Colour | None = None
    colour__in: Annotated[list[Colour], *COMMA_SEPARATED] | None = None
    colour__is_null: BooleanParameter | None = None
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
class OptionalSpecimenRead:
    """An optional specimen."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str | None
    code: str | None
    body: str | None
    count: int | None
    total: int | None
    ratio: float | None
    price: Decimal | None
    wide: Decimal | None
    is_open: bool | None
    born_on: date | None
    starts_at: Time | None
    lasts: Duration | None
    seen_at: datetime | None
    token: UUID | None
    email: str | None
    homepage: str | None
    slug: str | None
    payload: Any
    image: Base64 | None
    colour: Colour | None
    created_at: datetime
    updated_at: datetime
