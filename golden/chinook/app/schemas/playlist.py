"""What requests and responses say about playlists."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.page import OffsetQuery
from app.schemas.types import COMMA_SEPARATED, JSON_INTEGER, NO_NUL, RESPONSE, IntegerKey, unset

PlaylistName = Annotated[str, StringConstraints(max_length=120, pattern=NO_NUL)]


class PlaylistCreate(BaseModel):
    """A new playlist."""

    model_config = ConfigDict(extra="forbid")

    name: PlaylistName | None = None
    track_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = []


class PlaylistUpdate(BaseModel):
    """Changes to a playlist; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: PlaylistName | None = None
    track_ids: Annotated[
        list[Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]], Field(max_length=1000)
    ] = Field(default_factory=unset)


class PlaylistQuery(OffsetQuery):
    """Filters, order and page of a listing of playlists."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    sort: Literal["id", "-id"] | None = None


@dataclass(slots=True)
class PlaylistRead:
    """A playlist."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str | None
    track_ids: list[int] = field(default_factory=list[int])
