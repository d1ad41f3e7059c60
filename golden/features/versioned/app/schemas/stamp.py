"""What requests and responses say about stamps."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
)

StampSeries = Annotated[
    str, StringConstraints(min_length=1, max_length=20, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]
StampNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class StampCreate(BaseModel):
    """A new stamp."""

    model_config = ConfigDict(extra="forbid")

    series: StampSeries
    number: StampNumber


class StampUpdate(BaseModel):
    """Changes to a stamp; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")


class StampQuery(CursorQuery):
    """Filters, order and page of a listing of stamps."""

    series: Text | None = None
    series__ne: Text | None = None
    series__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    sort: Literal["series", "-series", "number", "-number"] | None = None


@dataclass(slots=True)
class StampRead:
    """A stamp."""

    __pydantic_config__ = RESPONSE

    series: str
    number: int
    version: int
