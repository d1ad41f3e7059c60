"""What requests and responses say about invoices."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import InvoiceStatus, PaymentMethod
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    SearchText,
    Timestamp,
    decimal,
    unset,
)

InvoiceCode = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
InvoiceDetails = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
InvoicePaymentAmount = Annotated[Decimal, *decimal(21, 2)]
InvoicePaymentAmountFilter = Annotated[Decimal, *decimal(21, 2)]


class InvoiceCreate(BaseModel):
    """A new invoice."""

    model_config = ConfigDict(extra="forbid")

    code: InvoiceCode
    date_: Timestamp = Field(alias="date")
    details: InvoiceDetails | None = None
    status: InvoiceStatus
    payment_method: PaymentMethod
    payment_date: Timestamp
    payment_amount: InvoicePaymentAmount


class InvoiceUpdate(BaseModel):
    """Changes to an invoice; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    code: InvoiceCode = Field(default_factory=unset)
    date_: Timestamp = Field(default_factory=unset, alias="date")
    details: InvoiceDetails | None = None
    status: InvoiceStatus = Field(default_factory=unset)
    payment_method: PaymentMethod = Field(default_factory=unset)
    payment_date: Timestamp = Field(default_factory=unset)
    payment_amount: InvoicePaymentAmount = Field(default_factory=unset)


class InvoiceQuery(OffsetQuery):
    """Filters, order and page of a listing of invoices."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    date_: Timestamp | None = Field(default=None, alias="date")
    date__ne: Timestamp | None = None
    date__gt: Timestamp | None = None
    date__ge: Timestamp | None = None
    date__lt: Timestamp | None = None
    date__le: Timestamp | None = None
    date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    status: InvoiceStatus | None = None
    status__ne: InvoiceStatus | None = None
    status__in: Annotated[list[InvoiceStatus], *COMMA_SEPARATED] | None = None
    payment_method: PaymentMethod | None = None
    payment_method__ne: PaymentMethod | None = None
    payment_method__in: Annotated[list[PaymentMethod], *COMMA_SEPARATED] | None = None
    payment_date: Timestamp | None = None
    payment_date__ne: Timestamp | None = None
    payment_date__gt: Timestamp | None = None
    payment_date__ge: Timestamp | None = None
    payment_date__lt: Timestamp | None = None
    payment_date__le: Timestamp | None = None
    payment_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    payment_amount: InvoicePaymentAmountFilter | None = None
    payment_amount__ne: InvoicePaymentAmountFilter | None = None
    payment_amount__gt: InvoicePaymentAmountFilter | None = None
    payment_amount__ge: InvoicePaymentAmountFilter | None = None
    payment_amount__lt: InvoicePaymentAmountFilter | None = None
    payment_amount__le: InvoicePaymentAmountFilter | None = None
    payment_amount__in: Annotated[list[InvoicePaymentAmountFilter], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in code, in any case.")] | None = (
        None
    )
    sort: (
        Literal[
            "id",
            "-id",
            "date",
            "-date",
            "payment_date",
            "-payment_date",
            "payment_amount",
            "-payment_amount",
        ]
        | None
    ) = None


@dataclass(slots=True)
class InvoiceRead:
    """An invoice."""

    __pydantic_config__ = RESPONSE

    id: int
    code: str
    date_: Annotated[datetime, Field(alias="date")]
    details: str | None
    status: InvoiceStatus
    payment_method: PaymentMethod
    payment_date: datetime
    payment_amount: Decimal
