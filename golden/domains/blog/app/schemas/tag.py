"""What requests and responses say about tags."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, BigIntegerKey, SearchText, unset

TagName = Annotated[str, StringConstraints(min_length=2, max_length=255, pattern=NO_NUL)]


class TagCreate(BaseModel):
    """A new tag."""

    model_config = ConfigDict(extra="forbid")

    name: TagName


class TagUpdate(BaseModel):
    """Changes to a tag; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: TagName = Field(default_factory=unset)


class TagQuery(CursorQuery):
    """Filters, order and page of a listing of tags."""

    id: BigIntegerKey | None = None
    id__ne: BigIntegerKey | None = None
    id__gt: BigIntegerKey | None = None
    id__ge: BigIntegerKey | None = None
    id__lt: BigIntegerKey | None = None
    id__le: BigIntegerKey | None = None
    id__in: Annotated[list[BigIntegerKey], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class TagRead:
    """A tag."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
