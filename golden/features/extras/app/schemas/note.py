"""What requests and responses say about notes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

NoteTitle = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class NoteCreate(BaseModel):
    """A new note."""

    model_config = ConfigDict(extra="forbid")

    title: NoteTitle
    text_: Text | None = Field(default=None, alias="text")


class NoteUpdate(BaseModel):
    """Changes to a note; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: NoteTitle = Field(default_factory=unset)
    text_: Text | None = Field(default=None, alias="text")


class NoteQuery(CursorQuery):
    """Filters, order and page of a listing of notes."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    title: Text | None = None
    title__ne: Text | None = None
    title__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "title", "-title", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class NoteRead:
    """A note."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    text_: Annotated[str | None, Field(alias="text")]
    created_at: datetime
    updated_at: datetime
    version: int
