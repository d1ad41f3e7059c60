"""What requests and responses say about tags."""

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, ListedText, Text, unset

TagLabel = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]


class TagCreate(BaseModel):
    """A new tag."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel


class TagUpdate(BaseModel):
    """Changes to a tag; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    label: TagLabel = Field(default_factory=unset)


class TagQuery(CursorQuery):
    """Filters, order and page of a listing of tags."""

    id: UUID | None = None
    id__ne: UUID | None = None
    id__in: Annotated[list[UUID], *COMMA_SEPARATED] | None = None
    label: Text | None = None
    label__ne: Text | None = None
    label__in: Annotated[list[ListedText], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id", "label", "-label"] | None = None


@dataclass(slots=True)
class TagRead:
    """A tag."""

    __pydantic_config__ = RESPONSE

    id: UUID
    label: str
