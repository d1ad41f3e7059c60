"""What requests and responses say about drafts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, RESPONSE, ListedText, Text, Timestamp, unset


class DraftCreate(BaseModel):
    """A new draft."""

    model_config = ConfigDict(extra="forbid")

    title: Text


class DraftUpdate(BaseModel):
    """Changes to a draft; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: Text = Field(default_factory=unset)


class DraftQuery(CursorQuery):
    """Filters, order and page of a listing of drafts."""

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
class DraftRead:
    """A draft."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    created_at: datetime
    updated_at: datetime
