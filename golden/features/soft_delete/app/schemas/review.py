"""What requests and responses say about reviews."""

from dataclasses import dataclass
from datetime import datetime
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
    Timestamp,
    unset,
)

ReviewStars = Annotated[int, Field(ge=1, le=5), JSON_INTEGER]
ReviewLabelShelf = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]
ReviewLabelPlace = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class ReviewCreate(BaseModel):
    """A new review."""

    model_config = ConfigDict(extra="forbid")

    stars: ReviewStars
    order_id: UUID
    label_shelf: ReviewLabelShelf | None = None
    label_place: ReviewLabelPlace | None = None


class ReviewUpdate(BaseModel):
    """Changes to a review; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    stars: ReviewStars = Field(default_factory=unset)
    order_id: UUID = Field(default_factory=unset)
    label_shelf: ReviewLabelShelf | None = None
    label_place: ReviewLabelPlace | None = None


class ReviewQuery(CursorQuery):
    """Filters, order and page of a listing of reviews."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    stars: IntegerParameter | None = None
    stars__ne: IntegerParameter | None = None
    stars__gt: IntegerParameter | None = None
    stars__ge: IntegerParameter | None = None
    stars__lt: IntegerParameter | None = None
    stars__le: IntegerParameter | None = None
    stars__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    order_id: UUID | None = None
    order_id__ne: UUID | None = None
    order_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    label_shelf: Text | None = None
    label_shelf__ne: Text | None = None
    label_shelf__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    label_shelf__is_null: BooleanParameter | None = None
    label_place: IntegerParameter | None = None
    label_place__ne: IntegerParameter | None = None
    label_place__gt: IntegerParameter | None = None
    label_place__ge: IntegerParameter | None = None
    label_place__lt: IntegerParameter | None = None
    label_place__le: IntegerParameter | None = None
    label_place__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    label_place__is_null: BooleanParameter | None = None
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
            "id", "-id", "stars", "-stars", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class ReviewRead:
    """A review."""

    __pydantic_config__ = RESPONSE

    id: UUID
    stars: int
    order_id: UUID
    label_shelf: str | None
    label_place: int | None
    created_at: datetime
    updated_at: datetime
