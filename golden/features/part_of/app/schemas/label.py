"""What requests and responses say about labels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, Timestamp, unset

LabelWord = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]


class LabelCreate(BaseModel):
    """A new label."""

    model_config = ConfigDict(extra="forbid")

    word: LabelWord


class LabelUpdate(BaseModel):
    """Changes to a label; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    word: LabelWord = Field(default_factory=unset)


class LabelQuery(CursorQuery):
    """Filters, order and page of a listing of labels."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    word: Text | None = None
    word__ne: Text | None = None
    word__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
            "id", "-id", "word", "-word", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class LabelRead:
    """A label."""

    __pydantic_config__ = RESPONSE

    id: UUID
    word: str
    created_at: datetime
    updated_at: datetime
