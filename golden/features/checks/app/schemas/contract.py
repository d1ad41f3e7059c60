"""What requests and responses say about contracts."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

from app.models.enums import Mode
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    Date,
    IntegerParameter,
    Timestamp,
    decimal,
    unset,
)

ContractSeats = Annotated[int, Field(gt=0, lt=2**31), JSON_INTEGER]
ContractUsed = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
ContractPrice = Annotated[Decimal, *decimal(10, 2)]
ContractDiscount = Annotated[Decimal, *decimal(10, 2, negative=False)]
ContractRate = Annotated[
    Decimal,
    *decimal(5, 4, negative=False),
    Field(le=Decimal("1.0")),
    WithJsonSchema({"type": "string", "pattern": "^(0(\\.[0-9]{1,4})?|1(\\.0(0(00?)?)?)?)$"}),
]
ContractNote = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]
ContractPriceFilter = Annotated[Decimal, *decimal(10, 2)]
ContractDiscountFilter = Annotated[Decimal, *decimal(10, 2)]
ContractRateFilter = Annotated[Decimal, *decimal(5, 4)]


class ContractCreate(BaseModel):
    """A new contract."""

    model_config = ConfigDict(extra="forbid")

    starts_on: Date
    ends_on: Date | None = None
    seats: ContractSeats
    used: ContractUsed = 0
    price: ContractPrice
    discount: ContractDiscount = Decimal("0.00")
    rate: ContractRate = Decimal("0.5000")
    mode: Mode = Mode.manual
    note: ContractNote | None = None


class ContractUpdate(BaseModel):
    """Changes to a contract; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    starts_on: Date = Field(default_factory=unset)
    ends_on: Date | None = None
    seats: ContractSeats = Field(default_factory=unset)
    used: ContractUsed = Field(default_factory=unset)
    price: ContractPrice = Field(default_factory=unset)
    discount: ContractDiscount = Field(default_factory=unset)
    rate: ContractRate = Field(default_factory=unset)
    mode: Mode = Field(default_factory=unset)
    note: ContractNote | None = None


class ContractQuery(CursorQuery):
    """Filters, order and page of a listing of contracts."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    starts_on: Date | None = None
    starts_on__ne: Date | None = None
    starts_on__gt: Date | None = None
    starts_on__ge: Date | None = None
    starts_on__lt: Date | None = None
    starts_on__le: Date | None = None
    starts_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    ends_on: Date | None = None
    ends_on__ne: Date | None = None
    ends_on__gt: Date | None = None
    ends_on__ge: Date | None = None
    ends_on__lt: Date | None = None
    ends_on__le: Date | None = None
    ends_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    ends_on__is_null: BooleanParameter | None = None
    seats: IntegerParameter | None = None
    seats__ne: IntegerParameter | None = None
    seats__gt: IntegerParameter | None = None
    seats__ge: IntegerParameter | None = None
    seats__lt: IntegerParameter | None = None
    seats__le: IntegerParameter | None = None
    seats__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    used: IntegerParameter | None = None
    used__ne: IntegerParameter | None = None
    used__gt: IntegerParameter | None = None
    used__ge: IntegerParameter | None = None
    used__lt: IntegerParameter | None = None
    used__le: IntegerParameter | None = None
    used__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    price: ContractPriceFilter | None = None
    price__ne: ContractPriceFilter | None = None
    price__gt: ContractPriceFilter | None = None
    price__ge: ContractPriceFilter | None = None
    price__lt: ContractPriceFilter | None = None
    price__le: ContractPriceFilter | None = None
    price__in: Annotated[list[ContractPriceFilter], *COMMA_SEPARATED] | None = None
    discount: ContractDiscountFilter | None = None
    discount__ne: ContractDiscountFilter | None = None
    discount__gt: ContractDiscountFilter | None = None
    discount__ge: ContractDiscountFilter | None = None
    discount__lt: ContractDiscountFilter | None = None
    discount__le: ContractDiscountFilter | None = None
    discount__in: Annotated[list[ContractDiscountFilter], *COMMA_SEPARATED] | None = None
    rate: ContractRateFilter | None = None
    rate__ne: ContractRateFilter | None = None
    rate__gt: ContractRateFilter | None = None
    rate__ge: ContractRateFilter | None = None
    rate__lt: ContractRateFilter | None = None
    rate__le: ContractRateFilter | None = None
    rate__in: Annotated[list[ContractRateFilter], *COMMA_SEPARATED] | None = None
    mode: Mode | None = None
    mode__ne: Mode | None = None
    mode__in: Annotated[list[Mode], *COMMA_SEPARATED] | None = None
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
            "starts_on",
            "-starts_on",
            "seats",
            "-seats",
            "used",
            "-used",
            "price",
            "-price",
            "discount",
            "-discount",
            "rate",
            "-rate",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ContractRead:
    """A contract."""

    __pydantic_config__ = RESPONSE

    id: UUID
    starts_on: date
    ends_on: date | None
    seats: int
    used: int
    price: Decimal
    discount: Decimal
    rate: Decimal
    mode: Mode
    note: str | None
    created_at: datetime
    updated_at: datetime
