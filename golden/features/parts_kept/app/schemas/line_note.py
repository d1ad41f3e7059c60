"""What requests and responses say about line notes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.base import today
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Date, Timestamp, keyed, unset

LineNoteText = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=NO_NUL)]


class LineNoteCreate(BaseModel):
    """A new line note."""

    model_config = ConfigDict(extra="forbid")

    text_: LineNoteText = Field(alias="text")
    written_on: Date = Field(default_factory=today)


class LineNoteUpdate(BaseModel):
    """Changes to a line note; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    text_: LineNoteText = Field(default_factory=unset, alias="text")
    written_on: Date = Field(default_factory=unset)


class LineNoteChange(LineNoteUpdate):
    """Changes to the line note with this key, in the list of its order line."""

    id: UUID


LineNoteItem = Annotated[
    LineNoteChange | LineNoteCreate, keyed(LineNoteChange, LineNoteCreate, "id")
]


class LineNoteQuery(CursorQuery):
    """Filters, order and page of a listing of line notes."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    written_on: Date | None = None
    written_on__ne: Date | None = None
    written_on__gt: Date | None = None
    written_on__ge: Date | None = None
    written_on__lt: Date | None = None
    written_on__le: Date | None = None
    written_on__in: Annotated[list[Date], *COMMA_SEPARATED] | None = None
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
            "written_on",
            "-written_on",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class LineNoteRead:
    """A line note."""

    __pydantic_config__ = RESPONSE

    id: UUID
    text_: Annotated[str, Field(alias="text")]
    written_on: date
    line_id: UUID
    created_at: datetime
    updated_at: datetime
