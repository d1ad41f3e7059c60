"""What requests and responses say about tags."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    DIGITS,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerKey,
    ListedText,
    Text,
    unset,
)

TagLabel = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class TagCreate(BaseModel):
    """A new tag."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel


class TagUpdate(BaseModel):
    """Changes to a tag; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel = Field(default_factory=unset)


class TagBulkCreate(BaseModel):
    """New tags, stored all or not at all."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[TagCreate], Field(min_length=1, max_length=5)]


class TagBulkDelete(BaseModel):
    """The tags to delete, all or none."""

    model_config = ConfigDict(extra="forbid")

    ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(min_length=1, max_length=5)
    ]


class TagQuery(CursorQuery):
    """Filters, order and page of a listing of tags."""

    limit: Annotated[int, Field(ge=1, le=5, description="How many items at most."), DIGITS] = 5
    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    label: Text | None = None
    label__ne: Text | None = None
    label__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "label", "-label"] | None = None


@dataclass(slots=True)
class TagRead:
    """A tag."""

    __pydantic_config__ = RESPONSE

    id: int
    label: str
