"""What requests and responses say about shipments."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import InvoiceSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    Timestamp,
    unset,
)

ShipmentTrackingCode = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ShipmentDetails = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ShipmentInvoiceId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class ShipmentCreate(BaseModel):
    """A new shipment."""

    model_config = ConfigDict(extra="forbid")

    tracking_code: ShipmentTrackingCode | None = None
    date_: Timestamp = Field(alias="date")
    details: ShipmentDetails | None = None
    invoice_id: ShipmentInvoiceId


class ShipmentUpdate(BaseModel):
    """Changes to a shipment; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    tracking_code: ShipmentTrackingCode | None = None
    date_: Timestamp = Field(default_factory=unset, alias="date")
    details: ShipmentDetails | None = None
    invoice_id: ShipmentInvoiceId = Field(default_factory=unset)


class ShipmentQuery(OffsetQuery):
    """Filters, order and page of a listing of shipments."""

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
    invoice_id: BigIntegerKey | None = None
    invoice_id__ne: BigIntegerKey | None = None
    invoice_id__gt: BigIntegerKey | None = None
    invoice_id__ge: BigIntegerKey | None = None
    invoice_id__lt: BigIntegerKey | None = None
    invoice_id__le: BigIntegerKey | None = None
    invoice_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "date", "-date"] | None = None


@dataclass(slots=True)
class ShipmentRead:
    """A shipment."""

    __pydantic_config__ = RESPONSE

    id: int
    tracking_code: str | None
    date_: Annotated[datetime, Field(alias="date")]
    details: str | None
    invoice_id: int
    invoice: InvoiceSummary
