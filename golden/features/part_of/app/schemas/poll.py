"""What requests and responses say about polls."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.choice import ChoiceCreate, ChoiceItem, ChoiceRead
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Timestamp, unset

PollQuestion = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=NO_NUL)]


class PollCreate(BaseModel):
    """A new poll."""

    model_config = ConfigDict(extra="forbid")

    question: PollQuestion
    choices: Annotated[list[ChoiceCreate], Field(max_length=1000)] = []


class PollUpdate(BaseModel):
    """Changes to a poll; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    question: PollQuestion = Field(default_factory=unset)
    choices: Annotated[list[ChoiceItem], Field(max_length=1000)] = Field(default_factory=unset)


class PollQuery(CursorQuery):
    """Filters, order and page of a listing of polls."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class PollRead:
    """A poll."""

    __pydantic_config__ = RESPONSE

    id: UUID
    question: str
    created_at: datetime
    updated_at: datetime
    choices: list[ChoiceRead] = field(default_factory=list[ChoiceRead])
