"""What requests and responses say about recipes."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.step import StepCreate, StepRead
from app.schemas.types import (
    COMMA_SEPARATED,
    NO_NUL,
    RESPONSE,
    ListedText,
    Slug,
    Text,
    Timestamp,
    unset,
)

RecipeTitle = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=NO_NUL)]


class RecipeCreate(BaseModel):
    """A new recipe."""

    model_config = ConfigDict(extra="forbid")

    slug: Slug
    title: RecipeTitle
    steps: Annotated[list[StepCreate], Field(max_length=1000)] = []


class RecipeUpdate(BaseModel):
    """Changes to a recipe; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    steps: Annotated[list[StepCreate], Field(max_length=1000)] = Field(default_factory=unset)


class RecipeQuery(CursorQuery):
    """Filters, order and page of a listing of recipes."""

    slug: Text | None = None
    slug__ne: Text | None = None
    slug__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
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
        Literal["slug", "-slug", "created_at", "-created_at", "updated_at", "-updated_at"] | None
    ) = None


@dataclass(slots=True)
class RecipeRead:
    """A recipe."""

    __pydantic_config__ = RESPONSE

    slug: str
    title: str
    created_at: datetime
    updated_at: datetime
    version: int
    steps: list[StepRead] = field(default_factory=list[StepRead])
