"""What requests and responses say about seats."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.enums import Step
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
)

SeatHall = Annotated[
    str, StringConstraints(min_length=1, max_length=3, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
SeatNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class SeatCreate(BaseModel):
    """A new seat."""

    model_config = ConfigDict(extra="forbid")

    hall: SeatHall
    number: SeatNumber
    taken_by: Text | None = None


class SeatUpdate(BaseModel):
    """Changes to a seat; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    taken_by: Text | None = None


class SeatQuery(CursorQuery):
    """Filters, order and page of a listing of seats."""

    hall: Text | None = None
    hall__ne: Text | None = None
    hall__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    state: Step | None = None
    state__ne: Step | None = None
    state__in: Annotated[list[Step], *COMMA_SEPARATED] | None = None
    sort: Literal["hall", "-hall", "number", "-number"] | None = None


@dataclass(slots=True)
class SeatRead:
    """A seat."""

    __pydantic_config__ = RESPONSE

    hall: str
    number: int
    state: Annotated[Step, Field(description="Whether somebody sits there.")]
    taken_by: str | None
