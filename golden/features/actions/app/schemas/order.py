"""What requests and responses say about orders."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Format
from app.models.values import Address
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    JSON_INTEGER,
    NO_NUL,
    NUMERAL,
    RESPONSE,
    BooleanParameter,
    Date,
    Duration,
    Email,
    Json,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

OrderNumber = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
OrderSendInvoiceInputCopies = Annotated[int, Field(ge=1, le=5), JSON_INTEGER]
OrderQuoteInputDiscount = Annotated[Decimal, *decimal(5, 2)]
OrderFlagInputText = Annotated[str, StringConstraints(min_length=1, max_length=5, pattern=NO_NUL)]


class OrderCreate(BaseModel):
    """A new order."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber
    note: Text | None = None
    customer_id: UUID


class OrderUpdate(BaseModel):
    """Changes to an order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    number: OrderNumber = Field(default_factory=unset)
    note: Text | None = None
    customer_id: UUID = Field(default_factory=unset)


class OrderQuery(CursorQuery):
    """Filters, order and page of a listing of orders."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    number: Text | None = None
    number__ne: Text | None = None
    number__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    state: Format | None = None
    state__ne: Format | None = None
    state__in: Annotated[list[Format], *COMMA_SEPARATED] | None = None
    customer_id: UUID | None = None
    customer_id__ne: UUID | None = None
    customer_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    note: str | None
    state: Format
    customer_id: UUID
    created_at: datetime
    updated_at: datetime


class OrderSendInvoiceInput(BaseModel):
    """What `send_invoice` takes."""

    model_config = ConfigDict(extra="forbid")

    email: Email = Field(description="Where to.")
    format: Format = Format.pdf
    copies: OrderSendInvoiceInputCopies = 1
    remarks: list[Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=NO_NUL)]]
    extra: Json | None = None
    on: Date | None = None


class OrderQuoteInput(BaseModel):
    """What `quote` takes."""

    model_config = ConfigDict(extra="forbid")

    discount: OrderQuoteInputDiscount


class OrderPriceInput(BaseModel):
    """What `price` takes."""

    model_config = ConfigDict(extra="forbid")

    quantity: Annotated[int, Field(ge=1, le=100), DIGITS]
    express: BooleanParameter = False
    day: Date | None = None
    weight: Annotated[float, Field(ge=0.0, le=10.0, allow_inf_nan=False), NUMERAL] = 1.0


class OrderFlagInput(BaseModel):
    """What `flag` takes."""

    model_config = ConfigDict(extra="forbid")

    text_: OrderFlagInputText = Field(alias="text")


class OrderDeliverInput(BaseModel):
    """What `deliver` takes."""

    model_config = ConfigDict(extra="forbid")

    address: Address
    stops: list[Address]


class OrderImportInput(BaseModel):
    """What `import` takes."""

    model_config = ConfigDict(extra="forbid")

    lines: list[Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]]


class OrderForgetAllInput(BaseModel):
    """What `forget_all` takes."""

    model_config = ConfigDict(extra="forbid")

    before: Timestamp


@dataclass(slots=True)
class OrderQuoteOutput:
    """What `quote` answers."""

    __pydantic_config__ = RESPONSE

    total: Decimal
    lines: int
    valid_for: Duration | None
    class_: Annotated[str | None, Field(alias="class")]
    labels: list[str]


@dataclass(slots=True)
class OrderPriceOutput:
    """What `price` answers."""

    __pydantic_config__ = RESPONSE

    price: Decimal


@dataclass(slots=True)
class OrderStatisticsOutput:
    """What `statistics` answers."""

    __pydantic_config__ = RESPONSE

    count: int
    mean: float
