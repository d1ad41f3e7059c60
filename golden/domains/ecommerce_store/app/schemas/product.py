"""What requests and responses say about products."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Size
from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Base64,
    BigIntegerKey,
    BooleanParameter,
    SearchText,
    base64_bytes,
    decimal,
    unset,
)

ProductName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductDescription = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductPrice = Annotated[Decimal, *decimal(21, 2, negative=False)]
ProductImage = Annotated[bytes, *base64_bytes(500000)]
ProductImageContentType = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductProductCategoryId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]
ProductPriceFilter = Annotated[Decimal, *decimal(21, 2)]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    name: ProductName
    description: ProductDescription | None = None
    price: ProductPrice
    product_size: Size
    image: ProductImage | None = None
    image_content_type: ProductImageContentType | None = None
    product_category_id: ProductProductCategoryId | None = None


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ProductName = Field(default_factory=unset)
    description: ProductDescription | None = None
    price: ProductPrice = Field(default_factory=unset)
    product_size: Size = Field(default_factory=unset)
    image: ProductImage | None = None
    image_content_type: ProductImageContentType | None = None
    product_category_id: ProductProductCategoryId | None = None


class ProductQuery(OffsetQuery):
    """Filters, order and page of a listing of products."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    price: ProductPriceFilter | None = None
    price__ne: ProductPriceFilter | None = None
    price__gt: ProductPriceFilter | None = None
    price__ge: ProductPriceFilter | None = None
    price__lt: ProductPriceFilter | None = None
    price__le: ProductPriceFilter | None = None
    price__in: Annotated[list[ProductPriceFilter], *COMMA_SEPARATED] | None = None
    product_size: Size | None = None
    product_size__ne: Size | None = None
    product_size__in: Annotated[list[Size], *COMMA_SEPARATED] | None = None
    product_category_id: BigIntegerKey | None = None
    product_category_id__ne: BigIntegerKey | None = None
    product_category_id__gt: BigIntegerKey | None = None
    product_category_id__ge: BigIntegerKey | None = None
    product_category_id__lt: BigIntegerKey | None = None
    product_category_id__le: BigIntegerKey | None = None
    product_category_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    product_category_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[
            SearchText, Field(description="Text to look for in name, description, in any case.")
        ]
        | None
    ) = None
    sort: Literal["id", "-id", "price", "-price"] | None = None


@dataclass(slots=True)
class ProductRead:
    """Product sold by the Online store."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    description: str | None
    price: Decimal
    product_size: Size
    image: Base64 | None
    image_content_type: str | None
    product_category_id: int | None
