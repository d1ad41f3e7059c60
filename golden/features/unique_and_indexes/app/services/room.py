"""Rooms: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.room import Room
from app.schemas.page import CursorPage
from app.schemas.room import RoomCreate, RoomQuery, RoomRead, RoomUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Room)
_COLUMNS = columns_of(_TABLE, RoomRead)
_THIS = col(Room.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Room).returning(*_COLUMNS)
_UPDATE: Executable = update(Room).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Room).where(_THIS).returning(col(Room.id))
_LISTING = Listing(
    Room,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class RoomService:
    """What can be done with rooms."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RoomQuery) -> CursorPage[RoomRead]:
        """Return a page of rooms."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([RoomRead(*row) for row in rows], next_cursor)

    async def get(self, room_id: UUID) -> RoomRead:
        """Return a room."""
        row = await self.db.first(_GET, _id=room_id)
        if row is None:
            raise NotFoundError(f"There is no room {room_id}.")
        return RoomRead(*row)

    async def create(self, data: RoomCreate) -> RoomRead:
        """Create a room and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RoomRead(*row)

    async def update(self, room_id: UUID, data: RoomUpdate) -> RoomRead:
        """Change the given fields of a room and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(room_id)
        row = await self.db.first(_UPDATE, _id=room_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no room {room_id}.")
        return RoomRead(*row)

    async def delete(self, room_id: UUID) -> None:
        """Delete a room."""
        if await self.db.first(_DELETE, _id=room_id) is None:
            raise NotFoundError(f"There is no room {room_id}.")
