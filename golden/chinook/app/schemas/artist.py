"""What requests and responses say about artists."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AlbumSummary
from app.schemas.page import CursorQuery
from app.schemas.types import COMMA_SEPARATED, NO_NUL, RESPONSE, IntegerKey, SearchText

ArtistName = Annotated[str, StringConstraints(max_length=120, pattern=NO_NUL)]


class ArtistCreate(BaseModel):
    """A new artist."""

    model_config = ConfigDict(extra="forbid")

    name: ArtistName | None = None


class ArtistUpdate(BaseModel):
    """Changes to an artist; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: ArtistName | None = None


class ArtistQuery(CursorQuery):
    """Filters, order and page of a listing of artists."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    q: Annotated[SearchText, Field(description="Text to look for in name, in any case.")] | None = (
        None
    )
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class ArtistRead:
    """An artist."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str | None
    albums: list[AlbumSummary] = field(default_factory=list[AlbumSummary])
