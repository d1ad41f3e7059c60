"""What requests and responses say about by dates."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    Date,
    IntegerParameter,
    Timestamp,
    unset,
)

ByDateN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class ByDateCreate(BaseModel):
    """A new by date."""

    model_config = ConfigDict(extra="forbid")

    day: Date
    n: ByDateN = 0


class ByDateUpdate(BaseModel):
    """Changes to a by date; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: ByDateN = Field(default_factory=unset)


class ByDateQuery(CursorQuery):
    """Filters, order and page of a listing of by dates."""

    day: Date | None = None
    day__ne: Date | None = None
    day__gt: Date | None = None
    day__ge: Date | None = None
    day__lt: Date | None = None
    day__le: Date | None = None
    day__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
    n: IntegerParameter | None = None
    n__ne: IntegerParameter | None = None
    n__gt: IntegerParameter | None = None
    n__ge: IntegerParameter | None = None
    n__lt: IntegerParameter | None = None
    n__le: IntegerParameter | None = None
    n__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
        Literal["day", "-day", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class ByDateRead:
    """A by date."""

    __pydantic_config__ = RESPONSE

    day: date
    n: int
    created_at: datetime
    updated_at: datetime
