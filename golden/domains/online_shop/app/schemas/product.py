"""What requests and responses say about products."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CategorySummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BooleanParameter,
    Date,
    IntegerParameter,
    SearchText,
    unset,
)

ProductTitle = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductKeywords = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductDescription = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductRating = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
ProductWishListId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class ProductCreate(BaseModel):
    """A new product."""

    model_config = ConfigDict(extra="forbid")

    title: ProductTitle
    keywords: ProductKeywords | None = None
    description: ProductDescription | None = None
    rating: ProductRating | None = None
    date_added: Date | None = None
    date_modified: Date | None = None
    wish_list_id: ProductWishListId | None = None


class ProductUpdate(BaseModel):
    """Changes to a product; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: ProductTitle = Field(default_factory=unset)
    keywords: ProductKeywords | None = None
    description: ProductDescription | None = None
    rating: ProductRating | None = None
    date_added: Date | None = None
    date_modified: Date | None = None
    wish_list_id: ProductWishListId | None = None


class ProductQuery(CursorQuery):
    """Filters, order and page of a listing of products."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    rating: IntegerParameter | None = None
    rating__ne: IntegerParameter | None = None
    rating__gt: IntegerParameter | None = None
    rating__ge: IntegerParameter | None = None
    rating__lt: IntegerParameter | None = None
    rating__le: IntegerParameter | None = None
    rating__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    rating__is_null: BooleanParameter | None = None
    date_added: Date | None = None
    date_added__ne: Date | None = None
    date_added__gt: Date | None = None
    date_added__ge: Date | None = None
    date_added__lt: Date | None = None
    date_added__le: Date | None = None
    date_added__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    date_added__is_null: BooleanParameter | None = None
    date_modified: Date | None = None
    date_modified__ne: Date | None = None
    date_modified__gt: Date | None = None
    date_modified__ge: Date | None = None
    date_modified__lt: Date | None = None
    date_modified__le: Date | None = None
    date_modified__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    date_modified__is_null: BooleanParameter | None = None
    wish_list_id: BigIntegerKey | None = None
    wish_list_id__ne: BigIntegerKey | None = None
    wish_list_id__gt: BigIntegerKey | None = None
    wish_list_id__ge: BigIntegerKey | None = None
    wish_list_id__lt: BigIntegerKey | None = None
    wish_list_id__le: BigIntegerKey | None = None
    wish_list_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    wish_list_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[
            SearchText,
            Field(description="Text to look for in title, keywords, description, in any case."),
        ]
        | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class ProductRead:
    """A product."""

    __pydantic_config__ = RESPONSE

    id: int
    title: str
    keywords: str | None
    description: str | None
    rating: int | None
    date_added: date | None
    date_modified: date | None
    wish_list_id: int | None
    categories: list[CategorySummary] = field(default_factory=list[CategorySummary])
