"""What requests and responses say about posts."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import BlogSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BooleanParameter,
    SearchText,
    Text,
    Timestamp,
    unset,
)

PostTitle = Annotated[str, StringConstraints(max_length=255, pattern=NO_NUL)]
PostBlogId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class PostCreate(BaseModel):
    """A new post."""

    model_config = ConfigDict(extra="forbid")

    title: PostTitle
    content: Text
    date_: Timestamp = Field(alias="date")
    blog_id: PostBlogId | None = None
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = []


class PostUpdate(BaseModel):
    """Changes to a post; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: PostTitle = Field(default_factory=unset)
    content: Text = Field(default_factory=unset)
    date_: Timestamp = Field(default_factory=unset, alias="date")
    blog_id: PostBlogId | None = None
    tag_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)


class PostQuery(CursorQuery):
    """Filters, order and page of a listing of posts."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    date_: Timestamp | None = Field(default=None, alias="date")
    date__ne: Timestamp | None = None
    date__gt: Timestamp | None = None
    date__ge: Timestamp | None = None
    date__lt: Timestamp | None = None
    date__le: Timestamp | None = None
    date__in: Annotated[list[Timestamp], *COMMA_SEPARATED] | None = None
    blog_id: BigIntegerKey | None = None
    blog_id__ne: BigIntegerKey | None = None
    blog_id__gt: BigIntegerKey | None = None
    blog_id__ge: BigIntegerKey | None = None
    blog_id__lt: BigIntegerKey | None = None
    blog_id__le: BigIntegerKey | None = None
    blog_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    blog_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[SearchText, Field(description="Text to look for in title, in any case.")] | None
    ) = None
    sort: Literal["id", "-id", "date", "-date"] | None = None


@dataclass(slots=True)
class PostRead:
    """A post."""

    __pydantic_config__ = RESPONSE

    id: int
    title: str
    content: str
    date_: Annotated[datetime, Field(alias="date")]
    blog_id: int | None
    blog: BlogSummary | None
    tag_ids: list[int] = field(default_factory=list[int])
