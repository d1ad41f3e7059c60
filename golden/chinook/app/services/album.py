"""Albums: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.album import Album
from app.models.artist import Artist
from app.models.base import columns_of, table_of
from app.schemas.album import AlbumCreate, AlbumQuery, AlbumRead, AlbumUpdate
from app.schemas.embedded import ArtistSummary
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Album)
_COLUMNS = columns_of(_TABLE, AlbumRead)
_ARTIST_TABLE = table_of(Artist)
_ARTIST_COLUMNS = columns_of(_ARTIST_TABLE, ArtistSummary)
_THIS = col(Album.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_ARTIST_COLUMNS).select_from(
    _TABLE.join(_ARTIST_TABLE, _TABLE.c.artist_id == _ARTIST_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Album).returning(col(Album.id))
_UPDATE: Executable = update(Album).where(_THIS).returning(col(Album.id))
_DELETE: Executable = delete(Album).where(_THIS).returning(col(Album.id))
_LISTING = Listing(
    Album,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
    search=["title"],
)


class AlbumService:
    """What can be done with albums."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AlbumQuery) -> CursorPage[AlbumRead]:
        """Return a page of albums."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, album_id: int) -> AlbumRead:
        """Return an album."""
        row = await self.db.first(_GET, _id=album_id)
        if row is None:
            raise NotFoundError(f"There is no album {album_id}.")
        return _read(row)

    async def create(self, data: AlbumCreate) -> AlbumRead:
        """Create an album and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await AlbumService(tx).get(*row)

    async def update(self, album_id: int, data: AlbumUpdate) -> AlbumRead:
        """Change the given fields of an album and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(album_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=album_id, **changes) is None:
                raise NotFoundError(f"There is no album {album_id}.")
            return await AlbumService(tx).get(album_id)

    async def delete(self, album_id: int) -> None:
        """Delete an album."""
        if await self.db.first(_DELETE, _id=album_id) is None:
            raise NotFoundError(f"There is no album {album_id}.")


def _read(row: AnyRow) -> AlbumRead:
    """Return the album of a row, with the objects that stand beside it."""
    own, artist = split(row, _COLUMNS, _ARTIST_COLUMNS)
    values: list[Any] = [
        *own,
        ArtistSummary(*artist),
    ]
    return AlbumRead(*values)
