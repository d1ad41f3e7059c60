"""What requests and responses say about invoice lines."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerKey,
    IntegerParameter,
    decimal,
    unset,
)

InvoiceLineUnitPrice = Annotated[Decimal, *decimal(10, 2)]
InvoiceLineQuantity = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
InvoiceLineInvoiceId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
InvoiceLineTrackId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
InvoiceLineUnitPriceFilter = Annotated[Decimal, *decimal(10, 2)]


class InvoiceLineCreate(BaseModel):
    """A new invoice line."""

    model_config = ConfigDict(extra="forbid")

    unit_price: InvoiceLineUnitPrice
    quantity: InvoiceLineQuantity
    invoice_id: InvoiceLineInvoiceId
    track_id: InvoiceLineTrackId


class InvoiceLineUpdate(BaseModel):
    """Changes to an invoice line; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    unit_price: InvoiceLineUnitPrice = Field(default_factory=unset)
    quantity: InvoiceLineQuantity = Field(default_factory=unset)
    invoice_id: InvoiceLineInvoiceId = Field(default_factory=unset)
    track_id: InvoiceLineTrackId = Field(default_factory=unset)


class InvoiceLineQuery(CursorQuery):
    """Filters, order and page of a listing of invoice lines."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    unit_price: InvoiceLineUnitPriceFilter | None = None
    unit_price__ne: InvoiceLineUnitPriceFilter | None = None
    unit_price__gt: InvoiceLineUnitPriceFilter | None = None
    unit_price__ge: InvoiceLineUnitPriceFilter | None = None
    unit_price__lt: InvoiceLineUnitPriceFilter | None = None
    unit_price__le: InvoiceLineUnitPriceFilter | None = None
    unit_price__in: Annotated[list[InvoiceLineUnitPriceFilter], *COMMA_SEPARATED] | None = None
    quantity: IntegerParameter | None = None
    quantity__ne: IntegerParameter | None = None
    quantity__gt: IntegerParameter | None = None
    quantity__ge: IntegerParameter | None = None
    quantity__lt: IntegerParameter | None = None
    quantity__le: IntegerParameter | None = None
    quantity__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    invoice_id: IntegerKey | None = None
    invoice_id__ne: IntegerKey | None = None
    invoice_id__gt: IntegerKey | None = None
    invoice_id__ge: IntegerKey | None = None
    invoice_id__lt: IntegerKey | None = None
    invoice_id__le: IntegerKey | None = None
    invoice_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    track_id: IntegerKey | None = None
    track_id__ne: IntegerKey | None = None
    track_id__gt: IntegerKey | None = None
    track_id__ge: IntegerKey | None = None
    track_id__lt: IntegerKey | None = None
    track_id__le: IntegerKey | None = None
    track_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "unit_price", "-unit_price", "quantity", "-quantity"] | None = None


@dataclass(slots=True)
class InvoiceLineRead:
    """An invoice line."""

    __pydantic_config__ = RESPONSE

    id: int
    unit_price: Decimal
    quantity: int
    invoice_id: int
    track_id: int
