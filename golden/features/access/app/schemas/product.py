"""What requests and responses say about products."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    ListedText,
    Text,
    Timestamp,
    decimal,
    unset,
)

ProductSku = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
ProductPrice = Annotated[Decimal, *decimal(12, 2)]
ProductPriceFilter = Annotated[Decimal, *decimal(12, 2)]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    sku: ProductSku
    price: ProductPrice


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    sku: ProductSku = Field(default_factory=unset)
    price: ProductPrice = Field(default_factory=unset)


class ProductQuery(CursorQuery):
    """Filters, order and page of a listing of products."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    sku: Text | None = None
    sku__ne: Text | None = None
    sku__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    price: ProductPriceFilter | None = None
    price__ne: ProductPriceFilter | None = None
    price__gt: ProductPriceFilter | None = None
    price__ge: ProductPriceFilter | None = None
    price__lt: ProductPriceFilter | None = None
    price__le: ProductPriceFilter | None = None
    price__in: Annotated[list[ProductPriceFilter], *COMMA_SEPARATED] | None = None
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
            "sku",
            "-sku",
            "price",
            "-price",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ProductRead:
    """A product."""

    __pydantic_config__ = RESPONSE

    id: UUID
    sku: str
    price: Decimal
    created_at: datetime
    updated_at: datetime
    version: int
