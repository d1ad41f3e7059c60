"""What requests and responses say about product categories."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BigIntegerKey, SearchText, unset

ProductCategoryName = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
ProductCategoryDescription = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]


class ProductCategoryCreate(BaseModel):
    """A new product category."""

    model_config = ConfigDict(extra="forbid")

    name: ProductCategoryName
    description: ProductCategoryDescription | None = None


class ProductCategoryUpdate(BaseModel):
    """Changes to a product category; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ProductCategoryName = Field(default_factory=unset)
    description: ProductCategoryDescription | None = None


class ProductCategoryQuery(CursorQuery):
    """Filters, order and page of a listing of product categories."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class ProductCategoryRead:
    """A product category."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    description: str | None
