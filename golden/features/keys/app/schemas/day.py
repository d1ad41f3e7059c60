"""What requests and responses say about days."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Date, Timestamp, unset

DayLabel = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class DayCreate(BaseModel):
    """A new day."""

    model_config = ConfigDict(extra="forbid")

    on: Date
    label: DayLabel


class DayUpdate(BaseModel):
    """Changes to a day; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: DayLabel = Field(default_factory=unset)


class DayQuery(CursorQuery):
    """Filters, order and page of a listing of days."""

    on: Date | None = None
    on__ne: Date | None = None
    on__gt: Date | None = None
    on__ge: Date | None = None
    on__lt: Date | None = None
    on__le: Date | None = None
    on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
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
    sort: Literal["on", "-on", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class DayRead:
    """A day."""

    __pydantic_config__ = RESPONSE

    on: date
    label: str
    created_at: datetime
    updated_at: datetime
