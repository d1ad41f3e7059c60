"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from app.models.enums import Gender, InvoiceStatus, OrderItemStatus, PaymentMethod, Size
from app.schemas.types import Base64


@dataclass(slots=True)
class ProductSummary:
    """Product sold by the Online store."""

    id: int
    name: str
    description: str | None
    price: Decimal
    product_size: Size
    image: Base64 | None
    image_content_type: str | None
    product_category_id: int | None


@dataclass(slots=True)
class CustomerSummary:
    """Customer, inside another object."""

    id: int
    first_name: str
    last_name: str
    gender: Gender
    email: str
    phone: str
    address_line1: str
    address_line2: str | None
    city: str
    country: str
    user_id: int


@dataclass(slots=True)
class OrderItemSummary:
    """Order item, inside another object."""

    id: int
    quantity: int
    total_price: Decimal
    status: OrderItemStatus
    product_id: int
    order_id: int


@dataclass(slots=True)
class InvoiceSummary:
    """Invoice, inside another object."""

    id: int
    code: str
    date_: Annotated[datetime, Field(alias="date")]
    details: str | None
    status: InvoiceStatus
    payment_method: PaymentMethod
    payment_date: datetime
    payment_amount: Decimal
