"""What requests and responses say about events."""

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
    IntegerKey,
    Timestamp,
    unset,
)

EventName = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]
EventCountryId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class EventCreate(BaseModel):
    """A new event."""

    model_config = ConfigDict(extra="forbid")

    name: EventName
    country_id: EventCountryId


class EventUpdate(BaseModel):
    """Changes to an event; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: EventName = Field(default_factory=unset)
    country_id: EventCountryId = Field(default_factory=unset)


class EventQuery(CursorQuery):
    """Filters, order and page of a listing of events."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    country_id: IntegerKey | None = None
    country_id__ne: IntegerKey | None = None
    country_id__gt: IntegerKey | None = None
    country_id__ge: IntegerKey | None = None
    country_id__lt: IntegerKey | None = None
    country_id__le: IntegerKey | None = None
    country_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class EventRead:
    """An event."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    country_id: int
    created_at: datetime
    updated_at: datetime
