"""What requests and responses say about by slugs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    RESPONSE,
    IntegerParameter,
    ListedText,
    Slug,
    Text,
    Timestamp,
    unset,
)

BySlugN = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]


class BySlugCreate(BaseModel):
    """A new by slug."""

    model_config = ConfigDict(extra="forbid")

    slug: Slug
    n: BySlugN = 0


class BySlugUpdate(BaseModel):
    """Changes to a by slug; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    n: BySlugN = Field(default_factory=unset)


class BySlugQuery(CursorQuery):
    """Filters, order and page of a listing of by slugs."""

    slug: Text | None = None
    slug__ne: Text | None = None
    slug__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    n: IntegerParameter | None = None
    n__ne: IntegerParameter | None = None
    n__gt: IntegerParameter | None = None
    n__ge: IntegerParameter | None = None
    n__lt: IntegerParameter | None = None
    n__le: IntegerParameter | None = None
    n__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
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
            "slug", "-slug", "n", "-n", "created_at", "-created_at", "updated_at", "-updated_at"
        ]
        | None
    ) = None


@dataclass(slots=True)
class BySlugRead:
    """A by slug."""

    __pydantic_config__ = RESPONSE

    slug: str
    n: int
    created_at: datetime
    updated_at: datetime
