"""What requests and responses say about lots."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    unset,
)

LotNumber = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
LotLabel = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=NO_NUL)]


class LotCreate(BaseModel):
    """A new lot."""

    model_config = ConfigDict(extra="forbid")

    number: LotNumber
    label: LotLabel


class LotUpdate(BaseModel):
    """Changes to a lot; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: LotLabel = Field(default_factory=unset)


class LotQuery(CursorQuery):
    """Filters, order and page of a listing of lots."""

    number: IntegerParameter | None = None
    number__ne: IntegerParameter | None = None
    number__gt: IntegerParameter | None = None
    number__ge: IntegerParameter | None = None
    number__lt: IntegerParameter | None = None
    number__le: IntegerParameter | None = None
    number__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
        Literal["number", "-number", "created_at", "-created_at", "updated_at", "-updated_at"]
        | None
    ) = None


@dataclass(slots=True)
class LotRead:
    """A lot."""

    __pydantic_config__ = RESPONSE

    number: int
    label: str
    created_at: datetime
    updated_at: datetime
