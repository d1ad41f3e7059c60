"""What requests and responses say about albums."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import ArtistSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    IntegerKey,
    SearchText,
    unset,
)

AlbumTitle = Annotated[str, StringConstraints(max_length=160, pattern=NO_NUL)]
AlbumArtistId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]


class AlbumCreate(BaseModel):
    """A new album."""

    model_config = ConfigDict(extra="forbid")

    title: AlbumTitle
    artist_id: AlbumArtistId


class AlbumUpdate(BaseModel):
    """Changes to an album; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: AlbumTitle = Field(default_factory=unset)
    artist_id: AlbumArtistId = Field(default_factory=unset)


class AlbumQuery(CursorQuery):
    """Filters, order and page of a listing of albums."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    artist_id: IntegerKey | None = None
    artist_id__ne: IntegerKey | None = None
    artist_id__gt: IntegerKey | None = None
    artist_id__ge: IntegerKey | None = None
    artist_id__lt: IntegerKey | None = None
    artist_id__le: IntegerKey | None = None
    artist_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    q: (
        Annotated[SearchText, Field(description="Text to look for in title, in any case.")] | None
    ) = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class AlbumRead:
    """An album."""

    __pydantic_config__ = RESPONSE

    id: int
    title: str
    artist_id: int
    artist: ArtistSummary
