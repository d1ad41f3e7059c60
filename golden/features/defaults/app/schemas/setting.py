"""What requests and responses say about settings."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.base import today, utcnow, uuid7
from app.models.enums import Level
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    Boolean,
    BooleanParameter,
    Date,
    Duration,
    IntegerParameter,
    Json,
    Number,
    NumberParameter,
    Text,
    Time,
    Timestamp,
    decimal,
    parse_duration,
    unset,
)

SettingName = Annotated[str, StringConstraints(min_length=1, max_length=50, pattern=NO_NUL)]
SettingNumber = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SettingBig = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
SettingPrice = Annotated[Decimal, *decimal(8, 2)]
SettingFree = Annotated[Decimal, *decimal(8, 2)]
SettingPriceFilter = Annotated[Decimal, *decimal(8, 2)]
SettingFreeFilter = Annotated[Decimal, *decimal(8, 2)]


class SettingCreate(BaseModel):
    """A new setting."""

    model_config = ConfigDict(extra="forbid")

    name: SettingName
    text_value: Text = 'it\'s "quoted"'
    number: SettingNumber = 42
    big: SettingBig = 9_007_199_254_740_993
    ratio: Number = 0.5
    price: SettingPrice = Decimal("9.99")
    free: SettingFree = Decimal("0.00")
    on: Boolean = True
    off: Boolean = False
    day: Date = date.fromisoformat("2030-01-31")
    made_on: Date = Field(default_factory=today)
    noon: Time = time.fromisoformat("12:00:00")
    span: Duration = parse_duration("P1DT12H")
    moment: Timestamp = Field(default_factory=utcnow)
    fixed: Timestamp = datetime.fromisoformat("2030-01-31T12:00:00Z")
    token: UUID = Field(default_factory=uuid4)
    ordered: UUID = Field(default_factory=uuid7)
    level: Level = Level.high
    note: Text | None = "none yet"
    payload: Json = {"a": [1, "two", None]}
    words: list[Text] = ["a", "b"]


class SettingUpdate(BaseModel):
    """Changes to a setting; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: SettingName = Field(default_factory=unset)
    text_value: Text = Field(default_factory=unset)
    number: SettingNumber = Field(default_factory=unset)
    big: SettingBig = Field(default_factory=unset)
    ratio: Number = Field(default_factory=unset)
    price: SettingPrice = Field(default_factory=unset)
    free: SettingFree = Field(default_factory=unset)
    on: Boolean = Field(default_factory=unset)
    off: Boolean = Field(default_factory=unset)
    day: Date = Field(default_factory=unset)
    made_on: Date = Field(default_factory=unset)
    noon: Time = Field(default_factory=unset)
    span: Duration = Field(default_factory=unset)
    moment: Timestamp = Field(default_factory=unset)
    fixed: Timestamp = Field(default_factory=unset)
    token: UUID = Field(default_factory=unset)
    ordered: UUID = Field(default_factory=unset)
    level: Level = Field(default_factory=unset)
    note: Text | None = None
    payload: Json = Field(default_factory=unset)
    words: list[Text] = Field(default_factory=unset)


class SettingQuery(CursorQuery):
    """Filters, order and page of a listing of settings."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    big: BigIntegerParameter | None = None
    big__ne: BigIntegerParameter | None = None
    big__gt: BigIntegerParameter | None = None
    big__ge: BigIntegerParameter | None = None
    big__lt: BigIntegerParameter | None = None
    big__le: BigIntegerParameter | None = None
    big__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    ratio: NumberParameter | None = None
    ratio__ne: NumberParameter | None = None
    ratio__gt: NumberParameter | None = None
    ratio__ge: NumberParameter | None = None
    ratio__lt: NumberParameter | None = None
    ratio__le: NumberParameter | None = None
    ratio__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    price: SettingPriceFilter | None = None
    price__ne: SettingPriceFilter | None = None
    price__gt: SettingPriceFilter | None = None
    price__ge: SettingPriceFilter | None = None
    price__lt: SettingPriceFilter | None = None
    price__le: SettingPriceFilter | None = None
    price__in: Annotated[list[SettingPriceFilter], *COMMA_SEPARATED] | None = None
    free: SettingFreeFilter | None = None
    free__ne: SettingFreeFilter | None = None
    free__gt: SettingFreeFilter | None = None
    free__ge: SettingFreeFilter | None = None
    free__lt: SettingFreeFilter | None = None
    free__le: SettingFreeFilter | None = None
    free__in: Annotated[list[SettingFreeFilter], *COMMA_SEPARATED] | None = None
    on: BooleanParameter | None = None
    on__ne: BooleanParameter | None = None
    off: BooleanParameter | None = None
    off__ne: BooleanParameter | None = None
    day: Date | None = None
    day__ne: Date | None = None
    day__gt: Date | None = None
    day__ge: Date | None = None
    day__lt: Date | None = None
    day__le: Date | None = None
    day__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    made_on: Date | None = None
    made_on__ne: Date | None = None
    made_on__gt: Date | None = None
    made_on__ge: Date | None = None
    made_on__lt: Date | None = None
    made_on__le: Date | None = None
    made_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    noon: Time | None = None
    noon__ne: Time | None = None
    noon__gt: Time | None = None
    noon__ge: Time | None = None
    noon__lt: Time | None = None
    noon__le: Time | None = None
    noon__in: Annotated[list[Time], *COMMA_SEPARATED] | None = None
    moment: Timestamp | None = None
    moment__ne: Timestamp | None = None
    moment__gt: Timestamp | None = None
    moment__ge: Timestamp | None = None
    moment__lt: Timestamp | None = None
    moment__le: Timestamp | None = None
    moment__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    fixed: Timestamp | None = None
    fixed__ne: Timestamp | None = None
    fixed__gt: Timestamp | None = None
    fixed__ge: Timestamp | None = None
    fixed__lt: Timestamp | None = None
    fixed__le: Timestamp | None = None
    fixed__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    level: Level | None = None
    level__ne: Level | None = None
    level__in: Annotated[list[Level], *COMMA_SEPARATED] | None = None
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
            "big",
            "-big",
            "ratio",
            "-ratio",
            "price",
            "-price",
            "free",
            "-free",
            "day",
            "-day",
            "made_on",
            "-made_on",
            "moment",
            "-moment",
            "fixed",
            "-fixed",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SettingRead:
    """A setting."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    text_value: str
    number: int
    big: int
    ratio: float
    price: Decimal
    free: Decimal
    on: bool
    off: bool
    day: date
    made_on: date
    noon: Time
    span: Duration
    moment: datetime
    fixed: datetime
    token: UUID
    ordered: UUID
    level: Level
    note: str | None
    payload: Any
    words: list[str]
    created_at: datetime
    updated_at: datetime
