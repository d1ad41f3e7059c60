"""What requests and responses say about invoices."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CustomerSummary, InvoiceLineSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerKey,
    Timestamp,
    decimal,
    unset,
)

InvoiceBillingAddress = Annotated[str, StringConstraints(max_length=70, pattern=NO_NUL)]
InvoiceBillingCity = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
InvoiceBillingState = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
InvoiceBillingCountry = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
InvoiceBillingPostalCode = Annotated[str, StringConstraints(max_length=10, pattern=NO_NUL)]
InvoiceTotal = Annotated[Decimal, *decimal(10, 2)]
InvoiceCustomerId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
InvoiceTotalFilter = Annotated[Decimal, *decimal(10, 2)]


class InvoiceCreate(BaseModel):
    """A new invoice."""

    model_config = ConfigDict(extra="forbid")

    invoice_date: Timestamp
    billing_address: InvoiceBillingAddress | None = None
    billing_city: InvoiceBillingCity | None = None
    billing_state: InvoiceBillingState | None = None
    billing_country: InvoiceBillingCountry | None = None
    billing_postal_code: InvoiceBillingPostalCode | None = None
    total: InvoiceTotal
    customer_id: InvoiceCustomerId


class InvoiceUpdate(BaseModel):
    """Changes to an invoice; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    invoice_date: Timestamp = Field(default_factory=unset)
    billing_address: InvoiceBillingAddress | None = None
    billing_city: InvoiceBillingCity | None = None
    billing_state: InvoiceBillingState | None = None
    billing_country: InvoiceBillingCountry | None = None
    billing_postal_code: InvoiceBillingPostalCode | None = None
    total: InvoiceTotal = Field(default_factory=unset)
    customer_id: InvoiceCustomerId = Field(default_factory=unset)


class InvoiceQuery(CursorQuery):
    """Filters, order and page of a listing of invoices."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    invoice_date: Timestamp | None = None
    invoice_date__ne: Timestamp | None = None
    invoice_date__gt: Timestamp | None = None
    invoice_date__ge: Timestamp | None = None
    invoice_date__lt: Timestamp | None = None
    invoice_date__le: Timestamp | None = None
    invoice_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    total: InvoiceTotalFilter | None = None
    total__ne: InvoiceTotalFilter | None = None
    total__gt: InvoiceTotalFilter | None = None
    total__ge: InvoiceTotalFilter | None = None
    total__lt: InvoiceTotalFilter | None = None
    total__le: InvoiceTotalFilter | None = None
    total__in: Annotated[list[InvoiceTotalFilter], *COMMA_SEPARATED] | None = None
    customer_id: IntegerKey | None = None
    customer_id__ne: IntegerKey | None = None
    customer_id__gt: IntegerKey | None = None
    customer_id__ge: IntegerKey | None = None
    customer_id__lt: IntegerKey | None = None
    customer_id__le: IntegerKey | None = None
    customer_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "invoice_date", "-invoice_date", "total", "-total"] | None = None


@dataclass(slots=True)
class InvoiceRead:
    """An invoice."""

    __pydantic_config__ = RESPONSE

    id: int
    invoice_date: datetime
    billing_address: str | None
    billing_city: str | None
    billing_state: str | None
    billing_country: str | None
    billing_postal_code: str | None
    total: Decimal
    customer_id: int
    customer: CustomerSummary
    lines: list[InvoiceLineSummary] = field(default_factory=list[InvoiceLineSummary])
