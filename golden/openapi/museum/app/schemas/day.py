"""What requests and responses say about days."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import NO_NUL, RESPONSE, Date, unset

DayTimeOpen = Annotated[str, StringConstraints(max_length=5, pattern=NO_NUL)]
DayTimeClose = Annotated[str, StringConstraints(max_length=5, pattern=NO_NUL)]


class DayCreate(BaseModel):
    """A new day."""

    model_config = ConfigDict(extra="forbid")

    date_: Date = Field(alias="date")
    time_open: DayTimeOpen
    time_close: DayTimeClose


class DayUpdate(BaseModel):
    """Changes to a day; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    time_open: DayTimeOpen = Field(default_factory=unset)
    time_close: DayTimeClose = Field(default_factory=unset)


class DayQuery(CursorQuery):
    """Filters, order and page of a listing of days."""


@dataclass(slots=True)
class DayRead:
    """A day."""

    __pydantic_config__ = RESPONSE

    date_: Annotated[date, Field(alias="date")]
    time_open: str
    time_close: str
    created_at: datetime
    updated_at: datetime
