"""What requests and responses say about products."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Text,
    decimal,
    unset,
)

ProductNote = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]
ProductRevision = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
ProductStock = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]
ProductPrice = Annotated[Decimal, *decimal(12, 2, negative=False)]
ProductSku = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
ProductPriceFilter = Annotated[Decimal, *decimal(12, 2)]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    note: ProductNote | None = None
    revision: ProductRevision = 1
    stock: ProductStock = 0
    price: ProductPrice
    sku: ProductSku
    author_id: UUID | None = None


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    note: ProductNote | None = None
    revision: ProductRevision = Field(default_factory=unset)
    stock: ProductStock = Field(default_factory=unset)
    price: ProductPrice = Field(default_factory=unset)
    sku: ProductSku = Field(default_factory=unset)
    author_id: UUID | None = None


class ProductQuery(CursorQuery):
    """Filters, order and page of a listing of products."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    revision: IntegerParameter | None = None
    revision__ne: IntegerParameter | None = None
    revision__gt: IntegerParameter | None = None
    revision__ge: IntegerParameter | None = None
    revision__lt: IntegerParameter | None = None
    revision__le: IntegerParameter | None = None
    revision__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    stock: IntegerParameter | None = None
    stock__ne: IntegerParameter | None = None
    stock__gt: IntegerParameter | None = None
    stock__ge: IntegerParameter | None = None
    stock__lt: IntegerParameter | None = None
    stock__le: IntegerParameter | None = None
    stock__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    price: ProductPriceFilter | None = None
    price__ne: ProductPriceFilter | None = None
    price__gt: ProductPriceFilter | None = None
    price__ge: ProductPriceFilter | None = None
    price__lt: ProductPriceFilter | None = None
    price__le: ProductPriceFilter | None = None
    price__in: Annotated[list[ProductPriceFilter], *COMMA_SEPARATED] | None = None
    sku: Text | None = None
    sku__ne: Text | None = None
    sku__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    author_id: UUID | None = None
    author_id__ne: UUID | None = None
    author_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    author_id__is_null: BooleanParameter | None = None
    sort: (
        Literal[
            "id",
            "-id",
            "revision",
            "-revision",
            "stock",
            "-stock",
            "price",
            "-price",
            "sku",
            "-sku",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ProductRead:
    """A product."""

    __pydantic_config__ = RESPONSE

    id: UUID
    note: str | None
    revision: int
    stock: int
    price: Decimal
    sku: str
    author_id: UUID | None
