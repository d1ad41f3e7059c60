"""What requests and responses say about readings."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.base import utcnow
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    RESPONSE,
    ListedText,
    Number,
    NumberParameter,
    Text,
    Timestamp,
    unset,
)

ReadingSensor = Annotated[
    str, StringConstraints(min_length=1, max_length=20, pattern="^[^/\\x00]*[^./\\x00][^/\\x00]*$")
]


class ReadingCreate(BaseModel):
    """A new reading."""

    model_config = ConfigDict(extra="forbid")

    sensor: ReadingSensor
    at: Timestamp = Field(default_factory=utcnow)
    value: Number


class ReadingUpdate(BaseModel):
    """Changes to a reading; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    value: Number = Field(default_factory=unset)


class ReadingQuery(CursorQuery):
    """Filters, order and page of a listing of readings."""

    sensor: Text | None = None
    sensor__ne: Text | None = None
    sensor__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    at: Timestamp | None = None
    at__ne: Timestamp | None = None
    at__gt: Timestamp | None = None
    at__ge: Timestamp | None = None
    at__lt: Timestamp | None = None
    at__le: Timestamp | None = None
    at__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    value: NumberParameter | None = None
    value__ne: NumberParameter | None = None
    value__gt: NumberParameter | None = None
    value__ge: NumberParameter | None = None
    value__lt: NumberParameter | None = None
    value__le: NumberParameter | None = None
    value__in: Annotated[list[NumberParameter], *COMMA_SEPARATED] | None = None
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
            "sensor",
            "-sensor",
            "at",
            "-at",
            "value",
            "-value",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ReadingRead:
    """A reading."""

    __pydantic_config__ = RESPONSE

    sensor: str
    at: datetime
    value: float
    created_at: datetime
    updated_at: datetime
