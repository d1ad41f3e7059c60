"""Artists: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.album import Album
from app.models.artist import Artist
from app.models.base import columns_of, table_of
from app.schemas.artist import ArtistCreate, ArtistQuery, ArtistRead, ArtistUpdate
from app.schemas.embedded import AlbumSummary
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Artist)
_COLUMNS = columns_of(_TABLE, ArtistRead)
_THIS = col(Artist.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Artist).returning(col(Artist.id))
_UPDATE: Executable = update(Artist).where(_THIS).returning(col(Artist.id))
_DELETE: Executable = delete(Artist).where(_THIS).returning(col(Artist.id))
_ALBUMS_OF = (
    select(col(Album.artist_id), *columns_of(table_of(Album), AlbumSummary))
    .where(one_of(col(Album.artist_id), "_ids"))
    .order_by(col(Album.id))
)
_LISTING = Listing(
    Artist,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
    search=["name"],
)


class ArtistService:
    """What can be done with artists."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ArtistQuery) -> CursorPage[ArtistRead]:
        """Return a page of artists."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, artist_id: int) -> ArtistRead:
        """Return an artist."""
        row = await self.db.first(_GET, _id=artist_id)
        if row is None:
            raise NotFoundError(f"There is no artist {artist_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: ArtistCreate) -> ArtistRead:
        """Create an artist and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await ArtistService(tx).get(*row)

    async def update(self, artist_id: int, data: ArtistUpdate) -> ArtistRead:
        """Change the given fields of an artist and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(artist_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=artist_id, **changes) is None:
                raise NotFoundError(f"There is no artist {artist_id}.")
            return await ArtistService(tx).get(artist_id)

    async def delete(self, artist_id: int) -> None:
        """Delete an artist."""
        if await self.db.first(_DELETE, _id=artist_id) is None:
            raise NotFoundError(f"There is no artist {artist_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[ArtistRead]:
        """Return the artists of the rows, with what belongs to them."""
        reads = [ArtistRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for artist_id, *values in await self.db.all(_ALBUMS_OF, _ids=list(by_key)):
            by_key[artist_id].albums.append(AlbumSummary(*values))
        return reads
