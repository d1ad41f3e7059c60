"""What requests and responses say about tracks."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.schemas.embedded import AlbumSummary, GenreSummary, MediaTypeSummary
from app.schemas.page import CursorQuery
from app.schemas.types import (
    COMMA_SEPARATED,
    JSON_INTEGER,
    NO_NUL,
    RESPONSE,
    BooleanParameter,
    IntegerKey,
    IntegerParameter,
    SearchText,
    decimal,
    unset,
)

TrackName = Annotated[str, StringConstraints(max_length=200, pattern=NO_NUL)]
TrackComposer = Annotated[str, StringConstraints(max_length=220, pattern=NO_NUL)]
TrackMilliseconds = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
TrackBytes = Annotated[int, Field(ge=-(2**31), lt=2**31), JSON_INTEGER]
TrackUnitPrice = Annotated[Decimal, *decimal(10, 2)]
TrackAlbumId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
TrackMediaTypeId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
TrackGenreId = Annotated[int, Field(ge=1, lt=2**31), JSON_INTEGER]
TrackUnitPriceFilter = Annotated[Decimal, *decimal(10, 2)]


class TrackCreate(BaseModel):
    """A new track."""

    model_config = ConfigDict(extra="forbid")

    name: TrackName
    composer: TrackComposer | None = None
    milliseconds: TrackMilliseconds
    bytes_: TrackBytes | None = Field(default=None, alias="bytes")
    unit_price: TrackUnitPrice
    album_id: TrackAlbumId | None = None
    media_type_id: TrackMediaTypeId
    genre_id: TrackGenreId | None = None


class TrackUpdate(BaseModel):
    """Changes to a track; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    name: TrackName = Field(default_factory=unset)
    composer: TrackComposer | None = None
    milliseconds: TrackMilliseconds = Field(default_factory=unset)
    bytes_: TrackBytes | None = Field(default=None, alias="bytes")
    unit_price: TrackUnitPrice = Field(default_factory=unset)
    album_id: TrackAlbumId | None = None
    media_type_id: TrackMediaTypeId = Field(default_factory=unset)
    genre_id: TrackGenreId | None = None


class TrackQuery(CursorQuery):
    """Filters, order and page of a listing of tracks."""

    id: IntegerKey | None = None
    id__ne: IntegerKey | None = None
    id__gt: IntegerKey | None = None
    id__ge: IntegerKey | None = None
    id__lt: IntegerKey | None = None
    id__le: IntegerKey | None = None
    id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    milliseconds: IntegerParameter | None = None
    milliseconds__ne: IntegerParameter | None = None
    milliseconds__gt: IntegerParameter | None = None
    milliseconds__ge: IntegerParameter | None = None
    milliseconds__lt: IntegerParameter | None = None
    milliseconds__le: IntegerParameter | None = None
    milliseconds__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    bytes_: IntegerParameter | None = Field(default=None, alias="bytes")
    bytes__ne: IntegerParameter | None = None
    bytes__gt: IntegerParameter | None = None
    bytes__ge: IntegerParameter | None = None
    bytes__lt: IntegerParameter | None = None
    bytes__le: IntegerParameter | None = None
    bytes__in: Annotated[list[IntegerParameter], *COMMA_SEPARATED] | None = None
    bytes__is_null: BooleanParameter | None = None
    unit_price: TrackUnitPriceFilter | None = None
    unit_price__ne: TrackUnitPriceFilter | None = None
    unit_price__gt: TrackUnitPriceFilter | None = None
    unit_price__ge: TrackUnitPriceFilter | None = None
    unit_price__lt: TrackUnitPriceFilter | None = None
    unit_price__le: TrackUnitPriceFilter | None = None
    unit_price__in: Annotated[list[TrackUnitPriceFilter], *COMMA_SEPARATED] | None = None
    album_id: IntegerKey | None = None
    album_id__ne: IntegerKey | None = None
    album_id__gt: IntegerKey | None = None
    album_id__ge: IntegerKey | None = None
    album_id__lt: IntegerKey | None = None
    album_id__le: IntegerKey | None = None
    album_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    album_id__is_null: BooleanParameter | None = None
    media_type_id: IntegerKey | None = None
    media_type_id__ne: IntegerKey | None = None
    media_type_id__gt: IntegerKey | None = None
    media_type_id__ge: IntegerKey | None = None
    media_type_id__lt: IntegerKey | None = None
    media_type_id__le: IntegerKey | None = None
    media_type_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    genre_id: IntegerKey | None = None
    genre_id__ne: IntegerKey | None = None
    genre_id__gt: IntegerKey | None = None
    genre_id__ge: IntegerKey | None = None
    genre_id__lt: IntegerKey | None = None
    genre_id__le: IntegerKey | None = None
    genre_id__in: Annotated[list[IntegerKey], *COMMA_SEPARATED] | None = None
    genre_id__is_null: BooleanParameter | None = None
    q: (
        Annotated[SearchText, Field(description="Text to look for in name, composer, in any case.")]
        | None
    ) = None
    sort: (
        Literal[
            "id",
            "-id",
            "name",
            "-name",
            "milliseconds",
            "-milliseconds",
            "bytes",
            "-bytes",
            "unit_price",
            "-unit_price",
        ]
        | None
    ) = None


@dataclass(slots=True)
class TrackRead:
    """A track."""

    __pydantic_config__ = RESPONSE

    id: int
    name: str
    composer: str | None
    milliseconds: int
    bytes_: Annotated[int | None, Field(alias="bytes")]
    unit_price: Decimal
    album_id: int | None
    media_type_id: int
    genre_id: int | None
    album: AlbumSummary | None
    media_type: MediaTypeSummary
    genre: GenreSummary | None
