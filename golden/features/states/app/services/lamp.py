"""Lamps: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import Color
from app.models.lamp import Lamp
from app.schemas.lamp import LampCreate, LampLockInput, LampQuery, LampRead, LampUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Timestamp

_TABLE = table_of(Lamp)
_COLUMNS = columns_of(_TABLE, LampRead)
_THIS = col(Lamp.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Lamp).returning(*_COLUMNS)
_DELETE: Executable = delete(Lamp).where(_THIS).returning(col(Lamp.id))
_LOCK_TRANSITION: Executable = (
    update(Lamp)
    .where(_THIS, col(Lamp.color) == Color.green)
    .values(color=Color.red)
    .returning(*_COLUMNS)
)
_STATE = select(col(Lamp.color)).where(_THIS)
_LISTING = Listing(
    Lamp,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class LampService:
    """What can be done with lamps."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LampQuery) -> CursorPage[LampRead]:
        """Return a page of lamps."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LampRead(*row) for row in rows], next_cursor)

    async def get(self, lamp_id: int) -> LampRead:
        """Return a lamp."""
        row = await self.db.first(_GET, _id=lamp_id)
        if row is None:
            raise NotFoundError(f"There is no lamp {lamp_id}.")
        return LampRead(*row)

    async def create(self, data: LampCreate) -> LampRead:
        """Create a lamp and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return LampRead(*row)

    async def update(self, lamp_id: int, _data: LampUpdate) -> LampRead:
        """Return a lamp, of which nothing can change."""
        return await self.get(lamp_id)

    async def delete(self, lamp_id: int) -> None:
        """Delete a lamp."""
        if await self.db.first(_DELETE, _id=lamp_id) is None:
            raise NotFoundError(f"There is no lamp {lamp_id}.")

    async def lock(self, lamp_id: int, data: LampLockInput) -> LampRead:
        """Take a lamp from green to red."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_LOCK_TRANSITION, _id=lamp_id)
            if row is None:
                raise await _refusal(tx, lamp_id, "`lock` leads from green to red.")
            await service.on_lock(LampRead(*row), data)
            return await service.get(lamp_id)

    async def on_lock(self, lamp: LampRead, data: LampLockInput) -> None:
        """Take part in `lock`: `self` works in its transaction, and an error undoes it."""


async def _refusal(db: Queries, lamp_id: int, way: str) -> AppError:
    """Return why a lamp could not change its state."""
    row = await db.first(_STATE, _id=lamp_id)
    if row is None:
        return NotFoundError(f"There is no lamp {lamp_id}.")
    return WrongStateError(f"The lamp {lamp_id} is {row[0]}: {way}", ("color",))
