"""What requests and responses say about authors."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    NO_NUL,
    RESPONSE,
    SearchText,
    Timestamp,
    unset,
)

AuthorName = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class AuthorCreate(BaseModel):
    """A new author."""

    model_config = ConfigDict(extra="forbid")

    name: AuthorName


class AuthorUpdate(BaseModel):
    """Changes to an author; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: AuthorName = Field(default_factory=unset)


class AuthorQuery(OffsetQuery):
    """Filters, order and page of a listing of authors."""

    limit: Annotated[int, Field(ge=1, le=50, description="How many items at most."), DIGITS] = 10
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
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"] | None = (
        None
    )


@dataclass(slots=True)
class AuthorRead:
    """An author."""

    __pydantic_config__ = RESPONSE

    id: UUID
    name: str
    created_at: datetime
    updated_at: datetime
