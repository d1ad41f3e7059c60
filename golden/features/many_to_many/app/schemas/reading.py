"""What requests and responses say about readings."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    Timestamp,
    unset,
)

ReadingMinutes = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]


class ReadingCreate(BaseModel):
    """A new reading."""

    model_config = ConfigDict(extra="forbid")

    minutes: ReadingMinutes = 0
    article_id: UUID
    reader_id: UUID


class ReadingUpdate(BaseModel):
    """Changes to a reading; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    minutes: ReadingMinutes = Field(default_factory=unset)
    article_id: UUID = Field(default_factory=unset)
    reader_id: UUID = Field(default_factory=unset)


class ReadingQuery(CursorQuery):
    """Filters, order and page of a listing of readings."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    minutes: IntegerParameter | None = None
    minutes__ne: IntegerParameter | None = None
    minutes__gt: IntegerParameter | None = None
    minutes__ge: IntegerParameter | None = None
    minutes__lt: IntegerParameter | None = None
    minutes__le: IntegerParameter | None = None
    minutes__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    article_id: UUID | None = None
    article_id__ne: UUID | None = None
    article_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    reader_id: UUID | None = None
    reader_id__ne: UUID | None = None
    reader_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
            "minutes",
            "-minutes",
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

    id: UUID
    minutes: int
    article_id: UUID
    reader_id: UUID
    created_at: datetime
    updated_at: datetime
