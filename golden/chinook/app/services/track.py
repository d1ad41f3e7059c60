"""Tracks: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.album import Album
from app.models.base import columns_of, table_of
from app.models.genre import Genre
from app.models.media_type import MediaType
from app.models.track import Track
from app.schemas.embedded import AlbumSummary, GenreSummary, MediaTypeSummary
from app.schemas.page import CursorPage
from app.schemas.track import TrackCreate, TrackQuery, TrackRead, TrackUnitPriceFilter, TrackUpdate
from app.schemas.types import IntegerKey, IntegerParameter, Text

_TABLE = table_of(Track)
_COLUMNS = columns_of(_TABLE, TrackRead)
_ALBUM_TABLE = table_of(Album)
_ALBUM_COLUMNS = columns_of(_ALBUM_TABLE, AlbumSummary)
_MEDIA_TYPE_TABLE = table_of(MediaType)
_MEDIA_TYPE_COLUMNS = columns_of(_MEDIA_TYPE_TABLE, MediaTypeSummary)
_GENRE_TABLE = table_of(Genre)
_GENRE_COLUMNS = columns_of(_GENRE_TABLE, GenreSummary)
_THIS = col(Track.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_ALBUM_COLUMNS, *_MEDIA_TYPE_COLUMNS, *_GENRE_COLUMNS).select_from(
    _TABLE.outerjoin(_ALBUM_TABLE, _TABLE.c.album_id == _ALBUM_TABLE.c.id)
    .join(_MEDIA_TYPE_TABLE, _TABLE.c.media_type_id == _MEDIA_TYPE_TABLE.c.id)
    .outerjoin(_GENRE_TABLE, _TABLE.c.genre_id == _GENRE_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Track).returning(col(Track.id))
_UPDATE: Executable = update(Track).where(_THIS).returning(col(Track.id))
_DELETE: Executable = delete(Track).where(_THIS).returning(col(Track.id))
_LISTING = Listing(
    Track,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "name": Text,
        "milliseconds": IntegerParameter,
        "bytes": IntegerParameter,
        "unit_price": TrackUnitPriceFilter,
    },
    search=["name", "composer"],
)


class TrackService:
    """What can be done with tracks."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: TrackQuery) -> CursorPage[TrackRead]:
        """Return a page of tracks."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, track_id: int) -> TrackRead:
        """Return a track."""
        row = await self.db.first(_GET, _id=track_id)
        if row is None:
            raise NotFoundError(f"There is no track {track_id}.")
        return _read(row)

    async def create(self, data: TrackCreate) -> TrackRead:
        """Create a track and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await TrackService(tx).get(*row)

    async def update(self, track_id: int, data: TrackUpdate) -> TrackRead:
        """Change the given fields of a track and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(track_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=track_id, **changes) is None:
                raise NotFoundError(f"There is no track {track_id}.")
            return await TrackService(tx).get(track_id)

    async def delete(self, track_id: int) -> None:
        """Delete a track."""
        if await self.db.first(_DELETE, _id=track_id) is None:
            raise NotFoundError(f"There is no track {track_id}.")


def _read(row: AnyRow) -> TrackRead:
    """Return the track of a row, with the objects that stand beside it."""
    own, album, media_type, genre = split(
        row, _COLUMNS, _ALBUM_COLUMNS, _MEDIA_TYPE_COLUMNS, _GENRE_COLUMNS
    )
    values: list[Any] = [
        *own,
        optional(AlbumSummary, album),
        MediaTypeSummary(*media_type),
        optional(GenreSummary, genre),
    ]
    return TrackRead(*values)
