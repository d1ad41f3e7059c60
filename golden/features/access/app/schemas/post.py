"""What requests and responses say about posts."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import CustomerSummary, UserSummary
from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BooleanParameter, Timestamp, unset

PostTitle = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class PostCreate(BaseModel):
    """A new post."""

    model_config = ConfigDict(extra="forbid")

    title: PostTitle
    author_id: UUID | None = None
    mention_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class PostUpdate(BaseModel):
    """Changes to a post; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: PostTitle = Field(default_factory=unset)
    author_id: UUID | None = None
    mention_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class PostQuery(OffsetQuery):
    """Filters, order and page of a listing of posts."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    author_id: UUID | None = None
    author_id__ne: UUID | None = None
    author_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    author_id__is_null: BooleanParameter | None = None
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
class PostRead:
    """A post."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    author_id: UUID | None
    created_at: datetime
    updated_at: datetime
    version: int
    author: UserSummary | None
    mention_ids: list[UUID] = field(default_factory=list[UUID])
    mentions: list[CustomerSummary] = field(default_factory=list[CustomerSummary])
