"""What requests and responses say about articles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Text,
    Timestamp,
    unset,
)

ArticleRevision = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
ArticleTitle = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=NO_NUL)]


class ArticleCreate(BaseModel):
    """A new article."""

    model_config = ConfigDict(extra="forbid")

    note: Text = ""
    revision: ArticleRevision = 1
    title: ArticleTitle
    author_id: UUID


class ArticleUpdate(BaseModel):
    """Changes to an article; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    note: Text = Field(default_factory=unset)
    revision: ArticleRevision = Field(default_factory=unset)
    title: ArticleTitle = Field(default_factory=unset)
    author_id: UUID = Field(default_factory=unset)


class ArticleQuery(CursorQuery):
    """Filters, order and page of a listing of articles."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    revision: IntegerParameter | None = None
    revision__ne: IntegerParameter | None = None
    revision__gt: IntegerParameter | None = None
    revision__ge: IntegerParameter | None = None
    revision__lt: IntegerParameter | None = None
    revision__le: IntegerParameter | None = None
    revision__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    title: Text | None = None
    title__ne: Text | None = None
    title__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
    sort: (
        Literal[
            "id",
            "-id",
            "revision",
            "-revision",
            "title",
            "-title",
            "created_at",
            "-created_at",
            "updated_at",
            "-updated_at",
        ]
        | None
    ) = None


@dataclass(slots=True)
class ArticleRead:
    """An article."""

    __pydantic_config__ = RESPONSE

    id: UUID
    note: str
    revision: int
    title: str
    author_id: UUID
    created_at: datetime
    updated_at: datetime
