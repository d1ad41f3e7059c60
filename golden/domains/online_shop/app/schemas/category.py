"""What requests and responses say about categories."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import CategoryStatus
from app.schemas.page import OffsetQuery
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

CategoryDescription = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
CategorySortOrder = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
CategoryParentId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class CategoryCreate(BaseModel):
    """A new category."""

    model_config = ConfigDict(extra="forbid")

    description: CategoryDescription
    sort_order: CategorySortOrder | None = None
    date_added: Date | None = None
    date_modified: Date | None = None
    status: CategoryStatus | None = None
    parent_id: CategoryParentId | None = None
    product_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = []


class CategoryUpdate(BaseModel):
    """Changes to a category; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    description: CategoryDescription = Field(default_factory=unset)
    sort_order: CategorySortOrder | None = None
    date_added: Date | None = None
    date_modified: Date | None = None
    status: CategoryStatus | None = None
    parent_id: CategoryParentId | None = None
    product_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)


class CategoryQuery(OffsetQuery):
    """Filters, order and page of a listing of categories."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    sort_order: IntegerParameter | None = None
    sort_order__ne: IntegerParameter | None = None
    sort_order__gt: IntegerParameter | None = None
    sort_order__ge: IntegerParameter | None = None
    sort_order__lt: IntegerParameter | None = None
    sort_order__le: IntegerParameter | None = None
    sort_order__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    sort_order__is_null: BooleanParameter | None = None
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
    status: CategoryStatus | None = None
    status__ne: CategoryStatus | None = None
    status__in: Annotated[list[CategoryStatus], *COMMA_SEPARATED] | None = None
    status__is_null: BooleanParameter | None = None
    parent_id: BigIntegerKey | None = None
    parent_id__ne: BigIntegerKey | None = None
    parent_id__gt: BigIntegerKey | None = None
    parent_id__ge: BigIntegerKey | None = None
    parent_id__lt: BigIntegerKey | None = None
    parent_id__le: BigIntegerKey | None = None
    parent_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    parent_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[SearchText, Field(description="Text to look for in description, in any case.")]
        | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class CategoryRead:
    """A category."""

    __pydantic_config__ = RESPONSE

    id: int
    description: str
    sort_order: int | None
    date_added: date | None
    date_modified: date | None
    status: CategoryStatus | None
    parent_id: int | None
    product_ids: list[int] = field(default_factory=list[int])
