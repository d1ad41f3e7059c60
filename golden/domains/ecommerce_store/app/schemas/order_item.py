"""What requests and responses say about order items."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.models.enums import OrderItemStatus
from app.schemas.embedded import ProductSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    BigIntegerKey,
    IntegerParameter,
    decimal,
    unset,
)

OrderItemQuantity = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]
OrderItemTotalPrice = Annotated[Decimal, *decimal(21, 2, negative=False)]
OrderItemProductId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
OrderItemOrderId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
OrderItemTotalPriceFilter = Annotated[Decimal, *decimal(21, 2)]


class OrderItemCreate(BaseModel):
    """A new order item."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderItemQuantity
    total_price: OrderItemTotalPrice
    status: OrderItemStatus
    product_id: OrderItemProductId
    order_id: OrderItemOrderId


class OrderItemUpdate(BaseModel):
    """Changes to an order item; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    quantity: OrderItemQuantity = Field(default_factory=unset)
    total_price: OrderItemTotalPrice = Field(default_factory=unset)
    status: OrderItemStatus = Field(default_factory=unset)
    product_id: OrderItemProductId = Field(default_factory=unset)
    order_id: OrderItemOrderId = Field(default_factory=unset)


class OrderItemQuery(OffsetQuery):
    """Filters, order and page of a listing of order items."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    quantity: IntegerParameter | None = None
    quantity__ne: IntegerParameter | None = None
    quantity__gt: IntegerParameter | None = None
    quantity__ge: IntegerParameter | None = None
    quantity__lt: IntegerParameter | None = None
    quantity__le: IntegerParameter | None = None
    quantity__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    total_price: OrderItemTotalPriceFilter | None = None
    total_price__ne: OrderItemTotalPriceFilter | None = None
    total_price__gt: OrderItemTotalPriceFilter | None = None
    total_price__ge: OrderItemTotalPriceFilter | None = None
    total_price__lt: OrderItemTotalPriceFilter | None = None
    total_price__le: OrderItemTotalPriceFilter | None = None
    total_price__in: Annotated[list[OrderItemTotalPriceFilter], *COMMA_SEPARATED] | None = None
    status: OrderItemStatus | None = None
    status__ne: OrderItemStatus | None = None
    status__in: Annotated[list[OrderItemStatus], *COMMA_SEPARATED] | None = None
    product_id: BigIntegerKey | None = None
    product_id__ne: BigIntegerKey | None = None
    product_id__gt: BigIntegerKey | None = None
    product_id__ge: BigIntegerKey | None = None
    product_id__lt: BigIntegerKey | None = None
    product_id__le: BigIntegerKey | None = None
    product_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    order_id: BigIntegerKey | None = None
    order_id__ne: BigIntegerKey | None = None
    order_id__gt: BigIntegerKey | None = None
    order_id__ge: BigIntegerKey | None = None
    order_id__lt: BigIntegerKey | None = None
    order_id__le: BigIntegerKey | None = None
    order_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "quantity", "-quantity", "total_price", "-total_price"] | None = None


@dataclass(slots=True)
class OrderItemRead:
    """An order item."""

    __pydantic_config__ = RESPONSE

    id: int
    quantity: int
    total_price: Decimal
    status: OrderItemStatus
    product_id: int
    order_id: int
    product: ProductSummary
