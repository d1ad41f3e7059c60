"""What requests and responses say about articles."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import LabelSummary, ReaderSummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, JSON_INTEGER, NO_NUL, RESPONSE, Timestamp, unset

ArticleTitle = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=NO_NUL)]


class ArticleCreate(BaseModel):
    """A new article."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle
    label_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []
    related_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class ArticleUpdate(BaseModel):
    """Changes to an article; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle = Field(default_factory=unset)
    label_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)
    related_ids: Annotated[list[UUID], Field(max_length=1000)] = Field(default_factory=unset)


class ArticleQuery(CursorQuery):
    """Filters, order and page of a listing of articles."""

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
class ArticleRead:
    """An article."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    created_at: datetime
    updated_at: datetime
    label_ids: list[int] = field(default_factory=list[int])
    related_ids: list[UUID] = field(default_factory=list[UUID])
    reader_ids: list[UUID] = field(default_factory=list[UUID])
    labels: list[LabelSummary] = field(default_factory=list[LabelSummary])
    readers: list[ReaderSummary] = field(default_factory=list[ReaderSummary])
