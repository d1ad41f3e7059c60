"""What requests and responses say about wish lists."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import ProductSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    Boolean,
    BooleanParameter,
    unset,
)

WishListTitle = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
WishListCustomerId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class WishListCreate(BaseModel):
    """A new wish list."""

    model_config = ConfigDict(extra="forbid")

    title: WishListTitle
    restricted: Boolean | None = None
    customer_id: WishListCustomerId | None = None


class WishListUpdate(BaseModel):
    """Changes to a wish list; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: WishListTitle = Field(default_factory=unset)
    restricted: Boolean | None = None
    customer_id: WishListCustomerId | None = None


class WishListQuery(CursorQuery):
    """Filters, order and page of a listing of wish lists."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    restricted: BooleanParameter | None = None
    restricted__ne: BooleanParameter | None = None
    restricted__is_null: BooleanParameter | None = None
    customer_id: BigIntegerKey | None = None
    customer_id__ne: BigIntegerKey | None = None
    customer_id__gt: BigIntegerKey | None = None
    customer_id__ge: BigIntegerKey | None = None
    customer_id__lt: BigIntegerKey | None = None
    customer_id__le: BigIntegerKey | None = None
    customer_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    customer_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class WishListRead:
    """A wish list."""

    __pydantic_config__ = RESPONSE

    id: int
    title: str
    restricted: bool | None
    customer_id: int | None
    products: list[ProductSummary] = field(default_factory=list[ProductSummary])
