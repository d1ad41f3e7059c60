"""What requests and responses say about bookings."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import State
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    Date,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

BookingSlot = Annotated[int, Field(ge=1, le=24), JSON_INTEGER]
BookingGuest = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
BookingRank = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class BookingCreate(BaseModel):
    """A new booking."""

    model_config = ConfigDict(extra="forbid")

    day: Date
    slot: BookingSlot
    state: State = State.open
    guest: BookingGuest
    rank: BookingRank = 0
    room_id: UUID


class BookingUpdate(BaseModel):
    """Changes to a booking; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    day: Date = Field(default_factory=unset)
    slot: BookingSlot = Field(default_factory=unset)
    state: State = Field(default_factory=unset)
    guest: BookingGuest = Field(default_factory=unset)
    rank: BookingRank = Field(default_factory=unset)
    room_id: UUID = Field(default_factory=unset)


class BookingQuery(CursorQuery):
    """Filters, order and page of a listing of bookings."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    day: Date | None = None
    day__ne: Date | None = None
    day__gt: Date | None = None
    day__ge: Date | None = None
    day__lt: Date | None = None
    day__le: Date | None = None
    day__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    slot: IntegerParameter | None = None
    slot__ne: IntegerParameter | None = None
    slot__gt: IntegerParameter | None = None
    slot__ge: IntegerParameter | None = None
    slot__lt: IntegerParameter | None = None
    slot__le: IntegerParameter | None = None
    slot__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    state: State | None = None
    state__ne: State | None = None
    state__in: Annotated[list[State], *COMMA_SEPARATED] | None = None
    guest: Text | None = None
    guest__ne: Text | None = None
    guest__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    rank: IntegerParameter | None = None
    rank__ne: IntegerParameter | None = None
    rank__gt: IntegerParameter | None = None
    rank__ge: IntegerParameter | None = None
    rank__lt: IntegerParameter | None = None
    rank__le: IntegerParameter | None = None
    rank__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    room_id: UUID | None = None
    room_id__ne: UUID | None = None
    room_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
            "day",
            "-day",
            "slot",
            "-slot",
            "guest",
            "-guest",
            "rank",
            "-rank",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class BookingRead:
    """A booking."""

    __pydantic_config__ = RESPONSE

    id: UUID
    day: date
    slot: int
    state: State
    guest: str
    rank: int
    room_id: UUID
    created_at: datetime
    updated_at: datetime
