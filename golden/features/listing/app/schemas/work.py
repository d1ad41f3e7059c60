"""What requests and responses say about works."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Kind
from app.schemas.embedded import AuthorSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Boolean,
    BooleanParameter,
    Date,
    IntegerParameter,
    ListedText,
    Number,
    NumberParameter,
    SearchText,
    Text,
    decimal,
    unset,
)

WorkTitle = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=NO_NUL)]
WorkSubtitle = Annotated[str, StringConstraints(max_length=120, pattern=NO_NUL)]
WorkPages = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
WorkPrice = Annotated[Decimal, *decimal(8, 2)]
WorkLimit = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
WorkPriceFilter = Annotated[Decimal, *decimal(8, 2)]


class WorkCreate(BaseModel):
    """A new work."""

    model_config = ConfigDict(extra="forbid")

    title: WorkTitle
    subtitle: WorkSubtitle | None = None
    kind: Kind
    pages: WorkPages | None = None
    rating: Number | None = None
    price: WorkPrice
    released_on: Date | None = None
    sold_out: Boolean = False
    limit: WorkLimit = 0
    author_id: UUID | None = None


class WorkUpdate(BaseModel):
    """Changes to a work; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: WorkTitle = Field(default_factory=unset)
    subtitle: WorkSubtitle | None = None
    kind: Kind = Field(default_factory=unset)
    pages: WorkPages | None = None
    rating: Number | None = None
    price: WorkPrice = Field(default_factory=unset)
    released_on: Date | None = None
    sold_out: Boolean = Field(default_factory=unset)
    limit: WorkLimit = Field(default_factory=unset)
    author_id: UUID | None = None


class WorkQuery(CursorQuery):
    """Filters, order and page of a listing of works."""

    limit: Annotated[int, Field(ge=1, le=20, description="How many items at most."), DIGITS] = 5
    kind: Kind | None = None
    kind__ne: Kind | None = None
    kind__in: Annotated[list[Kind], *COMMA_SEPARATED] | None = None
    pages: IntegerParameter | None = None
    pages__ne: IntegerParameter | None = None
    pages__gt: IntegerParameter | None = None
    pages__ge: IntegerParameter | None = None
    pages__lt: IntegerParameter | None = None
    pages__le: IntegerParameter | None = None
    pages__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    pages__is_null: BooleanParameter | None = None
    rating: NumberParameter | None = None
    rating__ne: NumberParameter | None = None
    rating__gt: NumberParameter | None = None
    rating__ge: NumberParameter | None = None
    rating__lt: NumberParameter | None = None
    rating__le: NumberParameter | None = None
    rating__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    rating__is_null: BooleanParameter | None = None
    price: WorkPriceFilter | None = None
    price__ne: WorkPriceFilter | None = None
    price__gt: WorkPriceFilter | None = None
    price__ge: WorkPriceFilter | None = None
    price__lt: WorkPriceFilter | None = None
    price__le: WorkPriceFilter | None = None
    price__in: Annotated[list[WorkPriceFilter], *COMMA_SEPARATED] | None = None
    released_on: Date | None = None
    released_on__ne: Date | None = None
    released_on__gt: Date | None = None
    released_on__ge: Date | None = None
    released_on__lt: Date | None = None
    released_on__le: Date | None = None
    released_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    released_on__is_null: BooleanParameter | None = None
    sold_out: BooleanParameter | None = None
    sold_out__ne: BooleanParameter | None = None
    author_id: UUID | None = None
    author_id__ne: UUID | None = None
    author_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    author_id__is_null: BooleanParameter | None = None
    limit__ne: IntegerParameter | None = None
    limit__gt: IntegerParameter | None = None
    limit__ge: IntegerParameter | None = None
    limit__lt: IntegerParameter | None = None
    limit__le: IntegerParameter | None = None
    limit__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    title: Text | None = None
    title__ne: Text | None = None
    title__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    q: (
        Annotated[
            SearchText, Field(description="Text to look for in title, subtitle, in any case.")
        ]
        | None
    ) = None
    sort: (
        Literal[
            "title",
            "-title",
            "released_on",
            "-released_on",
            "pages",
            "-pages",
            "price",
            "-price",
            "author_id",
            "-author_id",
        ]
        | None
    ) = None


@dataclass(slots=True)
class WorkRead:
    """A work."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    subtitle: str | None
    kind: Kind
    pages: int | None
    rating: float | None
    price: Decimal
    released_on: date | None
    sold_out: bool
    limit: int
    author_id: UUID | None
    created_at: datetime
    updated_at: datetime
    author: AuthorSummary | None
