"""Playlists: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import MissingReferenceError, NotFoundError
from app.models.base import columns_of, table_of
from app.models.playlist import Playlist, PlaylistTrackLink
from app.models.track import Track
from app.schemas.page import OffsetPage
from app.schemas.playlist import PlaylistCreate, PlaylistQuery, PlaylistRead, PlaylistUpdate
from app.schemas.types import IntegerKey

_TABLE = table_of(Playlist)
_COLUMNS = columns_of(_TABLE, PlaylistRead)
_THIS = col(Playlist.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Playlist).returning(col(Playlist.id))
_UPDATE: Executable = update(Playlist).where(_THIS).returning(col(Playlist.id))
_LOCK = select(col(Playlist.id)).where(_THIS).with_for_update()
_DELETE: Executable = delete(Playlist).where(_THIS).returning(col(Playlist.id))
_TRACK_IDS_OF = (
    select(col(PlaylistTrackLink.playlist_id), col(PlaylistTrackLink.track_id))
    .where(one_of(col(PlaylistTrackLink.playlist_id), "_ids"))
    .order_by(col(PlaylistTrackLink.track_id))
)
_ADD_TRACKS: Executable = (
    insert(PlaylistTrackLink)
    .from_select(
        ["playlist_id", "track_id"],
        select(col(Playlist.id), col(Track.id))
        .join_from(Playlist, Track, true())
        .where(col(Playlist.id) == bindparam("_id"), one_of(col(Track.id), "_ids")),
    )
    .returning(col(PlaylistTrackLink.track_id))
)
_REMOVE_TRACKS = delete(PlaylistTrackLink).where(
    col(PlaylistTrackLink.playlist_id) == bindparam("_id")
)
_LISTING = Listing(
    Playlist,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
)


class PlaylistService:
    """What can be done with playlists."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PlaylistQuery) -> OffsetPage[PlaylistRead]:
        """Return a part of the playlists."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, playlist_id: int) -> PlaylistRead:
        """Return a playlist."""
        row = await self.db.first(_GET, _id=playlist_id)
        if row is None:
            raise NotFoundError(f"There is no playlist {playlist_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PlaylistCreate) -> PlaylistRead:
        """Create a playlist and return it."""
        values = data.model_dump(exclude={"track_ids"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await _set_tracks(tx, row[0], data.track_ids)
            return await PlaylistService(tx).get(*row)

    async def update(self, playlist_id: int, data: PlaylistUpdate) -> PlaylistRead:
        """Change the given fields of a playlist and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"track_ids"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=playlist_id) is None:
                raise NotFoundError(f"There is no playlist {playlist_id}.")
            if changes:
                await tx.one(_UPDATE, _id=playlist_id, **changes)
            if "track_ids" in data.model_fields_set:
                await _set_tracks(tx, playlist_id, data.track_ids)
            return await PlaylistService(tx).get(playlist_id)

    async def delete(self, playlist_id: int) -> None:
        """Delete a playlist."""
        if await self.db.first(_DELETE, _id=playlist_id) is None:
            raise NotFoundError(f"There is no playlist {playlist_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PlaylistRead]:
        """Return the playlists of the rows, with what belongs to them."""
        reads = [PlaylistRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for playlist_id, key in await self.db.all(_TRACK_IDS_OF, _ids=list(by_key)):
            by_key[playlist_id].track_ids.append(key)
        return reads


async def _set_tracks(tx: Queries, playlist_id: int, track_ids: Sequence[int]) -> None:
    wanted = set(track_ids)
    await tx.all(_REMOVE_TRACKS, _id=playlist_id)
    added = await tx.all(_ADD_TRACKS, _id=playlist_id, _ids=list(wanted))
    if len(added) < len(wanted):
        raise MissingReferenceError("A track that is referred to does not exist.", ("track_ids",))
