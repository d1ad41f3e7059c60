"""What requests and responses say about articles."""

from dataclasses import dataclass, field
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AccountSummary, TagSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerParameter,
    unset,
)

ArticleTitle = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]
ArticleWords = Annotated[int, Field(ge=0, lt=2**31), JSON_INTEGER]


class ArticleCreate(BaseModel):
    """A new article."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle
    words: ArticleWords = 0
    account_id: UUID
    related_id: UUID | None = None
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []


class ArticleUpdate(BaseModel):
    """Changes to an article; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: ArticleTitle = Field(default_factory=unset)
    words: ArticleWords = Field(default_factory=unset)
    account_id: UUID = Field(default_factory=unset)
    related_id: UUID | None = None
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)


class ArticleBulkCreate(BaseModel):
    """New articles, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[ArticleCreate], Field(min_length=1, max_length=100)]


class ArticleBulkDelete(BaseModel):
    """The articles to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]


class ArticleQuery(CursorQuery):
    """Filters, order and page of a listing of articles."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    words: IntegerParameter | None = None
    words__ne: IntegerParameter | None = None
    words__gt: IntegerParameter | None = None
    words__ge: IntegerParameter | None = None
    words__lt: IntegerParameter | None = None
    words__le: IntegerParameter | None = None
    words__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    account_id: UUID | None = None
    account_id__ne: UUID | None = None
    account_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    related_id: UUID | None = None
    related_id__ne: UUID | None = None
    related_id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    related_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id", "words", "-words"] | None = None


@dataclass(slots=True)
class ArticleRead:
    """An article."""

    __pydantic_config__ = RESPONSE

    id: UUID
    title: str
    words: int
    account_id: UUID
    related_id: UUID | None
    account: AccountSummary
    tag_ids: list[int] = field(default_factory=list[int])
    tags: list[TagSummary] = field(default_factory=list[TagSummary])
