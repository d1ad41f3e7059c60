"""What requests and responses say about measures."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import MultipleOf
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerParameter,
    IntegerParameter,
    Number,
    NumberParameter,
    Timestamp,
    decimal,
    unset,
)

MeasureCode = Annotated[
    str, StringConstraints(min_length=3, max_length=8, pattern="^[A-Z]+[0-9]*$")
]
MeasureLevel = Annotated[int, Field(ge=0, le=10), JSON_INTEGER]
MeasureAbove = Annotated[int, Field(gt=0, lt=100), JSON_INTEGER]
MeasureFifths = Annotated[int, Field(ge=-50, le=50, multiple_of=5), JSON_INTEGER]
MeasureFar = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
MeasureRatio = Annotated[Number, Field(gt=0.0, le=1.0)]
MeasurePrice = Annotated[
    Decimal,
    *decimal(8, 2, negative=False),
    Field(le=Decimal("99999.99")),
    WithJsonSchema(
        {"type": "string", "pattern": "^([0-9](\\.[0-9]{1,2})?|[1-9][0-9]{1,4}(\\.[0-9]{1,2})?)$"}
    ),
]
MeasurePositive = Annotated[
    Decimal,
    *decimal(6, 2, negative=False),
    Field(gt=Decimal("0.00")),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^((0\\.(0[1-9]|[1-9][0-9]?)|[1-9](\\.[0-9]{1,2})?)|[1-9][0-9]{1,3}(\\.[0-9]{1,2})?)$",
        }
    ),
]
MeasureCents = Annotated[
    Decimal,
    *decimal(6, 2, negative=False),
    MultipleOf(Decimal("0.05")),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^([0-9](\\.[0-9][05]?)?|[1-9][0-9]{1,2}(\\.[0-9][05]?)?|([1-8][0-9]{3}(\\.[0-9][05]?)?|9([0-8][0-9]{2}(\\.[0-9][05]?)?|9[0-9][0-9](\\.[0-9][05]?)?)))$",
        }
    ),
]
MeasureTitle = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]
MeasureNick = Annotated[str, StringConstraints(min_length=2, pattern=NO_NUL)]
MeasurePriceFilter = Annotated[Decimal, *decimal(8, 2)]
MeasurePositiveFilter = Annotated[Decimal, *decimal(6, 2)]
MeasureCentsFilter = Annotated[Decimal, *decimal(6, 2)]


class MeasureCreate(BaseModel):
    """A new measure."""

    model_config = ConfigDict(extra="forbid")

    code: MeasureCode
    level: MeasureLevel
    above: MeasureAbove
    fifths: MeasureFifths
    far: MeasureFar
    ratio: MeasureRatio
    price: MeasurePrice
    positive: MeasurePositive
    cents: MeasureCents
    title: MeasureTitle
    nick: MeasureNick


class MeasureUpdate(BaseModel):
    """Changes to a measure; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    code: MeasureCode = Field(default_factory=unset)
    level: MeasureLevel = Field(default_factory=unset)
    above: MeasureAbove = Field(default_factory=unset)
    fifths: MeasureFifths = Field(default_factory=unset)
    far: MeasureFar = Field(default_factory=unset)
    ratio: MeasureRatio = Field(default_factory=unset)
    price: MeasurePrice = Field(default_factory=unset)
    positive: MeasurePositive = Field(default_factory=unset)
    cents: MeasureCents = Field(default_factory=unset)
    title: MeasureTitle = Field(default_factory=unset)
    nick: MeasureNick = Field(default_factory=unset)


class MeasureQuery(CursorQuery):
    """Filters, order and page of a listing of measures."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    level: IntegerParameter | None = None
    level__ne: IntegerParameter | None = None
    level__gt: IntegerParameter | None = None
    level__ge: IntegerParameter | None = None
    level__lt: IntegerParameter | None = None
    level__le: IntegerParameter | None = None
    level__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    above: IntegerParameter | None = None
    above__ne: IntegerParameter | None = None
    above__gt: IntegerParameter | None = None
    above__ge: IntegerParameter | None = None
    above__lt: IntegerParameter | None = None
    above__le: IntegerParameter | None = None
    above__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    fifths: IntegerParameter | None = None
    fifths__ne: IntegerParameter | None = None
    fifths__gt: IntegerParameter | None = None
    fifths__ge: IntegerParameter | None = None
    fifths__lt: IntegerParameter | None = None
    fifths__le: IntegerParameter | None = None
    fifths__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    far: BigIntegerParameter | None = None
    far__ne: BigIntegerParameter | None = None
    far__gt: BigIntegerParameter | None = None
    far__ge: BigIntegerParameter | None = None
    far__lt: BigIntegerParameter | None = None
    far__le: BigIntegerParameter | None = None
    far__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    ratio: NumberParameter | None = None
    ratio__ne: NumberParameter | None = None
    ratio__gt: NumberParameter | None = None
    ratio__ge: NumberParameter | None = None
    ratio__lt: NumberParameter | None = None
    ratio__le: NumberParameter | None = None
    ratio__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    price: MeasurePriceFilter | None = None
    price__ne: MeasurePriceFilter | None = None
    price__gt: MeasurePriceFilter | None = None
    price__ge: MeasurePriceFilter | None = None
    price__lt: MeasurePriceFilter | None = None
    price__le: MeasurePriceFilter | None = None
    price__in: Annotated[list[MeasurePriceFilter], *COMMA_SEPARATED] | None = None
    positive: MeasurePositiveFilter | None = None
    positive__ne: MeasurePositiveFilter | None = None
    positive__gt: MeasurePositiveFilter | None = None
    positive__ge: MeasurePositiveFilter | None = None
    positive__lt: MeasurePositiveFilter | None = None
    positive__le: MeasurePositiveFilter | None = None
    positive__in: Annotated[list[MeasurePositiveFilter], *COMMA_SEPARATED] | None = None
    cents: MeasureCentsFilter | None = None
    cents__ne: MeasureCentsFilter | None = None
    cents__gt: MeasureCentsFilter | None = None
    cents__ge: MeasureCentsFilter | None = None
    cents__lt: MeasureCentsFilter | None = None
    cents__le: MeasureCentsFilter | None = None
    cents__in: Annotated[list[MeasureCentsFilter], *COMMA_SEPARATED] | None = None
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
            "level",
            "-level",
            "above",
            "-above",
            "fifths",
            "-fifths",
            "far",
            "-far",
            "ratio",
            "-ratio",
            "price",
            "-price",
            "positive",
            "-positive",
            "cents",
            "-cents",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class MeasureRead:
    """A measure."""

    __pydantic_config__ = RESPONSE

    id: UUID
    code: str
    level: int
    above: int
    fifths: int
    far: int
    ratio: float
    price: Decimal
    positive: Decimal
    cents: Decimal
    title: str
    nick: str
    created_at: datetime
    updated_at: datetime
