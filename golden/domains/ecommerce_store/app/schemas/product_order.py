"""What requests and responses say about product orders."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import OrderStatus
from app.schemas.embedded import CustomerSummary, OrderItemSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BigIntegerParameter,
    BooleanParameter,
    SearchText,
    Timestamp,
    unset,
)

ProductOrderCode = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductOrderInvoiceId = Annotated[int, Field(ge=-(2**63), lt=2**63), JSON_INTEGER]
ProductOrderCustomerId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class ProductOrderCreate(BaseModel):
    """A new product order."""

    model_config = ConfigDict(extra="forbid")

    placed_date: Timestamp
    status: OrderStatus
    code: ProductOrderCode
    invoice_id: ProductOrderInvoiceId | None = None
    customer_id: ProductOrderCustomerId


class ProductOrderUpdate(BaseModel):
    """Changes to a product order; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    placed_date: Timestamp = Field(default_factory=unset)
    status: OrderStatus = Field(default_factory=unset)
    code: ProductOrderCode = Field(default_factory=unset)
    invoice_id: ProductOrderInvoiceId | None = None
    customer_id: ProductOrderCustomerId = Field(default_factory=unset)


class ProductOrderQuery(OffsetQuery):
    """Filters, order and page of a listing of product orders."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    placed_date: Timestamp | None = None
    placed_date__ne: Timestamp | None = None
    placed_date__gt: Timestamp | None = None
    placed_date__ge: Timestamp | None = None
    placed_date__lt: Timestamp | None = None
    placed_date__le: Timestamp | None = None
    placed_date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    status: OrderStatus | None = None
    status__ne: OrderStatus | None = None
    status__in: Annotated[list[OrderStatus], *COMMA_SEPARATED] | None = None
    invoice_id: BigIntegerParameter | None = None
    invoice_id__ne: BigIntegerParameter | None = None
    invoice_id__gt: BigIntegerParameter | None = None
    invoice_id__ge: BigIntegerParameter | None = None
    invoice_id__lt: BigIntegerParameter | None = None
    invoice_id__le: BigIntegerParameter | None = None
    invoice_id__in: Annotated[list[BigIntegerParameter], *COMMA_SEPARATED] | None = None
    invoice_id__is_null: BooleanParameter | None = None
    customer_id: BigIntegerKey | None = None
    customer_id__ne: BigIntegerKey | None = None
    customer_id__gt: BigIntegerKey | None = None
    customer_id__ge: BigIntegerKey | None = None
    customer_id__lt: BigIntegerKey | None = None
    customer_id__le: BigIntegerKey | None = None
    customer_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in code, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id", "placed_date", "-placed_date"] | None = None


@dataclass(slots=True)
class ProductOrderRead:
    """A product order."""

    __pydantic_config__ = RESPONSE

    id: int
    placed_date: datetime
    status: OrderStatus
    code: str
    invoice_id: int | None
    customer_id: int
    customer: CustomerSummary
    order_items: list[OrderItemSummary] = field(default_factory=list[OrderItemSummary])
