"""What requests and responses say about readers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Timestamp, unset

ReaderName = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class ReaderCreate(BaseModel):
    """A new reader."""

    model_config = ConfigDict(extra="forbid")

    name: ReaderName


class ReaderUpdate(BaseModel):
    """Changes to a reader; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ReaderName = Field(default_factory=unset)


class ReaderQuery(CursorQuery):
    """Filters, order and page of a listing of readers."""

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
class ReaderRead:
    """A reader."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
