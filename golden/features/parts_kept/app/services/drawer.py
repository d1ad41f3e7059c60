"""Drawers: rules and queries."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, exists, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.parts import change_each, left_over
from app.db.session import Queries
from app.errors import NotFoundError, NotImplementedActionError
from app.models.base import columns_of, table_of
from app.models.cabinet import Cabinet
from app.models.drawer import Drawer
from app.schemas.drawer import (
    DrawerCreate,
    DrawerMeasureInput,
    DrawerMeasureOutput,
    DrawerQuery,
    DrawerRead,
    DrawerUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Drawer)
_COLUMNS = columns_of(_TABLE, DrawerRead)
_PARENT = select(col(Cabinet.id)).where(
    col(Cabinet.id) == bindparam("_cabinet_id"), col(Cabinet.deleted_at).is_(None)
)
_BELOW = and_(
    col(Drawer.cabinet_id) == bindparam("_cabinet_id"),
    exists()
    .where(col(Cabinet.id) == col(Drawer.cabinet_id), col(Cabinet.deleted_at).is_(None))
    .correlate(Drawer),
)
_THIS = and_(_BELOW, col(Drawer.code) == bindparam("_code"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Drawer).returning(*_COLUMNS)
_UPDATE: Executable = update(Drawer).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Drawer).where(_THIS).returning(col(Drawer.code))
_OF_CABINETS = _SELECT.where(one_of(col(Drawer.cabinet_id), "_ids")).order_by(col(Drawer.code))
_KEYS_OF_CABINETS = select(col(Drawer.cabinet_id), col(Drawer.code)).where(
    one_of(col(Drawer.cabinet_id), "_ids")
)
_ADD: Executable = insert(Drawer)
_CHANGE: Executable = update(Drawer).where(col(Drawer.code) == bindparam("_code"))
_REMOVE: Executable = delete(Drawer).where(one_of(col(Drawer.code), "_ids"))
_LISTING = Listing(
    Drawer,
    _SELECT.where(_BELOW),
    sorts={
        "code": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class DrawerService:
    """What can be done with drawers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, cabinet_id: UUID, query: DrawerQuery) -> CursorPage[DrawerRead]:
        """Return a page of drawers."""
        rows, next_cursor = await _LISTING.page(self.db, query, _cabinet_id=cabinet_id)
        if not rows:
            await self._find_cabinet(cabinet_id)
        return CursorPage([DrawerRead(*row) for row in rows], next_cursor)

    async def get(self, cabinet_id: UUID, code: str) -> DrawerRead:
        """Return a drawer."""
        row = await self.db.first(_GET, _cabinet_id=cabinet_id, _code=code)
        if row is None:
            raise NotFoundError(f"There is no drawer {code}.")
        return DrawerRead(*row)

    async def create(self, cabinet_id: UUID, data: DrawerCreate) -> DrawerRead:
        """Create a drawer and return it."""
        await self._find_cabinet(cabinet_id)
        row = await self.db.one(_INSERT, cabinet_id=cabinet_id, **data.model_dump())
        return DrawerRead(*row)

    async def update(self, cabinet_id: UUID, code: str, data: DrawerUpdate) -> DrawerRead:
        """Change the given fields of a drawer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(cabinet_id, code)
        row = await self.db.first(_UPDATE, _cabinet_id=cabinet_id, _code=code, **changes)
        if row is None:
            raise NotFoundError(f"There is no drawer {code}.")
        return DrawerRead(*row)

    async def delete(self, cabinet_id: UUID, code: str) -> None:
        """Delete a drawer."""
        if await self.db.first(_DELETE, _cabinet_id=cabinet_id, _code=code) is None:
            raise NotFoundError(f"There is no drawer {code}.")

    async def measure(self, _cabinet_id: UUID, _data: DrawerMeasureInput) -> DrawerMeasureOutput:
        """Run the action `measure` on drawers."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `measure` is not written yet.")

    async def empty(self, cabinet_id: UUID, code: str) -> None:
        """Run the action `empty` on a drawer.

        Empties the drawer.
        """
        await self.get(cabinet_id, code)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `empty` is not written yet.")

    async def of_cabinets(self, keys: Sequence[UUID]) -> list[DrawerRead]:
        """Return the drawers of several cabinets."""
        rows = await self.db.all(_OF_CABINETS, _ids=keys)
        return [DrawerRead(*row) for row in rows]

    async def add_to_cabinets(self, parts: Sequence[tuple[UUID, DrawerCreate]]) -> None:
        """Create drawers, each in the cabinet whose key stands before it."""
        if not parts:
            return
        values = [{"cabinet_id": owner, **data.model_dump()} for owner, data in parts]
        await self.db.many(_ADD, values)

    async def replace_in_cabinets(self, lists: Mapping[UUID, Sequence[DrawerCreate]]) -> None:
        """Make each list the drawers of its cabinet.

        What has the key of one that is there is changed, the others are created, the rest deleted.
        """
        if not lists:
            return
        stored = await self.db.all(_KEYS_OF_CABINETS, _ids=list(lists))
        given = [(owner, item) for owner, items in lists.items() for item in items]
        there = {tuple(row) for row in stored}
        kept = [(owner, item) for owner, item in given if (owner, item.code) in there]
        gone = left_over(stored, [(owner, item.code) for owner, item in kept], "drawers")
        if gone:
            await self.db.all(_REMOVE, _ids=[key[-1] for key in gone])
        changes = [
            ({"_code": item.code}, item.model_dump(exclude_unset=True, exclude={"code"}))
            for _, item in kept
        ]
        await change_each(self.db, _CHANGE, changes)
        await self.add_to_cabinets(
            [(owner, item) for owner, item in given if (owner, item.code) not in there]
        )

    async def _find_cabinet(self, cabinet_id: UUID) -> None:
        if await self.db.first(_PARENT, _cabinet_id=cabinet_id) is None:
            raise NotFoundError(f"There is no cabinet {cabinet_id}.")
