"""What requests and responses say about sums."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Boolean,
    BooleanParameter,
    Date,
    IntegerParameter,
    Number,
    NumberParameter,
    Timestamp,
    decimal,
    unset,
)

SumA = Annotated[Decimal, *decimal(10, 2)]
SumB = Annotated[Decimal, *decimal(8, 3)]
SumC = Annotated[Decimal, *decimal(5, 0)]
SumW = Annotated[
    Decimal,
    *decimal(25, 4, negative=False),
    Field(gt=Decimal("0.0001")),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^((0\\.(0(0(0[2-9]|[1-9][0-9]?)|[1-9][0-9]{0,2})|[1-9][0-9]{0,3})|[1-9](\\.[0-9]{1,4})?)|[1-9][0-9]{1,20}(\\.[0-9]{1,4})?)$",
        }
    ),
]
SumN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
SumS = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
SumAFilter = Annotated[Decimal, *decimal(10, 2)]
SumBFilter = Annotated[Decimal, *decimal(8, 3)]
SumCFilter = Annotated[Decimal, *decimal(5, 0)]
SumWFilter = Annotated[Decimal, *decimal(25, 4)]


class SumCreate(BaseModel):
    """A new sum."""

    model_config = ConfigDict(extra="forbid")

    a: SumA
    b: SumB
    c: SumC | None = None
    w: SumW = Decimal("1.5000")
    n: SumN = 1
    f: Number = 0.5
    d: Date = date.fromisoformat("2030-01-31")
    t: Timestamp | None = None
    s: SumS
    o: Boolean = True


class SumUpdate(BaseModel):
    """Changes to a sum; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    a: SumA = Field(default_factory=unset)
    b: SumB = Field(default_factory=unset)
    c: SumC | None = None
    w: SumW = Field(default_factory=unset)
    n: SumN = Field(default_factory=unset)
    f: Number = Field(default_factory=unset)
    d: Date = Field(default_factory=unset)
    t: Timestamp | None = None
    s: SumS = Field(default_factory=unset)
    o: Boolean = Field(default_factory=unset)


class SumQuery(CursorQuery):
    """Filters, order and page of a listing of sums."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    a: SumAFilter | None = None
    a__ne: SumAFilter | None = None
    a__gt: SumAFilter | None = None
    a__ge: SumAFilter | None = None
    a__lt: SumAFilter | None = None
    a__le: SumAFilter | None = None
    a__in: Annotated[list[SumAFilter], *COMMA_SEPARATED] | None = None
    b: SumBFilter | None = None
    b__ne: SumBFilter | None = None
    b__gt: SumBFilter | None = None
    b__ge: SumBFilter | None = None
    b__lt: SumBFilter | None = None
    b__le: SumBFilter | None = None
    b__in: Annotated[list[SumBFilter], *COMMA_SEPARATED] | None = None
    c: SumCFilter | None = None
    c__ne: SumCFilter | None = None
    c__gt: SumCFilter | None = None
    c__ge: SumCFilter | None = None
    c__lt: SumCFilter | None = None
    c__le: SumCFilter | None = None
    c__in: Annotated[list[SumCFilter], *COMMA_SEPARATED] | None = None
    c__is_null: BooleanParameter | None = None
    w: SumWFilter | None = None
    w__ne: SumWFilter | None = None
    w__gt: SumWFilter | None = None
    w__ge: SumWFilter | None = None
    w__lt: SumWFilter | None = None
    w__le: SumWFilter | None = None
    w__in: Annotated[list[SumWFilter], *COMMA_SEPARATED] | None = None
    n: IntegerParameter | None = None
    n__ne: IntegerParameter | None = None
    n__gt: IntegerParameter | None = None
    n__ge: IntegerParameter | None = None
    n__lt: IntegerParameter | None = None
    n__le: IntegerParameter | None = None
    n__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    f: NumberParameter | None = None
    f__ne: NumberParameter | None = None
    f__gt: NumberParameter | None = None
    f__ge: NumberParameter | None = None
    f__lt: NumberParameter | None = None
    f__le: NumberParameter | None = None
    f__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    d: Date | None = None
    d__ne: Date | None = None
    d__gt: Date | None = None
    d__ge: Date | None = None
    d__lt: Date | None = None
    d__le: Date | None = None
    d__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    t: Timestamp | None = None
    t__ne: Timestamp | None = None
    t__gt: Timestamp | None = None
    t__ge: Timestamp | None = None
    t__lt: Timestamp | None = None
    t__le: Timestamp | None = None
    t__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    t__is_null: BooleanParameter | None = None
    o: BooleanParameter | None = None
    o__ne: BooleanParameter | None = None
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
            "a",
            "-a",
            "b",
            "-b",
            "w",
            "-w",
            "n",
            "-n",
            "f",
            "-f",
            "d",
            "-d",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class SumRead:
    """A sum."""

    __pydantic_config__ = RESPONSE

    id: UUID
    a: Decimal
    b: Decimal
    c: Decimal | None
    w: Decimal
    n: int
    f: float
    d: date
    t: datetime | None
    s: str
    o: bool
    created_at: datetime
    updated_at: datetime
