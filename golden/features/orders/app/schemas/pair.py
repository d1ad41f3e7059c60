"""What requests and responses say about pairs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    JSON_INTEGER,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    ListedText,
    Number,
    NumberParameter,
    Text,
    Timestamp,
)

PairLeft = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
PairRight = Annotated[
    str, StringConstraints(min_length=1, max_length=8, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]


class PairCreate(BaseModel):
    """A new pair."""

    model_config = ConfigDict(extra="forbid")

    left: PairLeft
    right: PairRight
    weight: Number | None = None


class PairUpdate(BaseModel):
    """Changes to a pair; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    weight: Number | None = None


class PairQuery(CursorQuery):
    """Filters, order and page of a listing of pairs."""

    limit: Annotated[int, Field(ge=1, le=5, description="How many items at most."), DIGITS] = 2
    left: IntegerParameter | None = None
    left__ne: IntegerParameter | None = None
    left__gt: IntegerParameter | None = None
    left__ge: IntegerParameter | None = None
    left__lt: IntegerParameter | None = None
    left__le: IntegerParameter | None = None
    left__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    right: Text | None = None
    right__ne: Text | None = None
    right__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    weight: NumberParameter | None = None
    weight__ne: NumberParameter | None = None
    weight__gt: NumberParameter | None = None
    weight__ge: NumberParameter | None = None
    weight__lt: NumberParameter | None = None
    weight__le: NumberParameter | None = None
    weight__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
    weight__is_null: BooleanParameter | None = None
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
    sort: Literal["left", "-left", "right", "-right", "weight", "-weight"] | None = None


@dataclass(slots=True)
class PairRead:
    """A pair."""

    __pydantic_config__ = RESPONSE

    left: int
    right: str
    weight: float | None
    created_at: datetime
    updated_at: datetime
