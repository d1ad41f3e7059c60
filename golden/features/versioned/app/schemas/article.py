"""What requests and responses say about articles."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AuthorSummary, CommentSummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, Text, Timestamp, unset

ArticleTitle = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=NO_NUL)]


class ArticleCreate(BaseModel):
    """A new article."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle
    body: Text | None = None
    author_id: UUID
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class ArticleUpdate(BaseModel):
    """Changes to an article; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle = Field(default_factory=unset)
    body: Text | None = None
    author_id: UUID = Field(default_factory=unset)
    tag_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class ArticleBulkCreate(BaseModel):
    """New articles, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[ArticleCreate], Field(min_length=1, max_length=100)]


class ArticleQuery(CursorQuery):
    """Filters, order and page of a listing of articles."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    author_id: UUID | None = None
    author_id__ne: UUID | None = None
    author_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
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
class ArticleRead:
    """An article."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    body: str | None
    author_id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
    author: AuthorSummary
    tag_ids: list[UUID] = field(default_factory=list[UUID])
    comments: list[CommentSummary] = field(default_factory=list[CommentSummary])
