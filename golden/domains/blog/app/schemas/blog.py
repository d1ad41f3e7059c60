"""What requests and responses say about blogs."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BigIntegerKey,
    BooleanParameter,
    unset,
)

BlogName = Annotated[str, StringConstraints(min_length=3, max_length=255, pattern=NO_NUL)]
BlogHandle = Annotated[str, StringConstraints(min_length=2, max_length=255, pattern=NO_NUL)]
BlogUserId = Annotated[int, Field(ge=1, lt=2**63), JSON_INTEGER]


class BlogCreate(BaseModel):
    """A new blog."""

    model_config = ConfigDict(extra="forbid")

    name: BlogName
    handle: BlogHandle
    user_id: BlogUserId | None = None


class BlogUpdate(BaseModel):
    """Changes to a blog; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: BlogName = Field(default_factory=unset)
    handle: BlogHandle = Field(default_factory=unset)
    user_id: BlogUserId | None = None


class BlogQuery(CursorQuery):
    """Filters, order and page of a listing of blogs."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    user_id: BigIntegerKey | None = None
    user_id__ne: BigIntegerKey | None = None
    user_id__gt: BigIntegerKey | None = None
    user_id__ge: BigIntegerKey | None = None
    user_id__lt: BigIntegerKey | None = None
    user_id__le: BigIntegerKey | None = None
    user_id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    user_id__is_null: BooleanParameter | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class BlogRead:
    """A blog."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    handle: str
    user_id: int | None
