"""Robots: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.owners import by_owner, robots_of
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.robot import Robot
from app.schemas.page import CursorPage
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead, RobotUpdate
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Robot)
_COLUMNS = columns_of(_TABLE, RobotRead)
_THIS = col(Robot.serial) == bindparam("_serial")
_OWNED = robots_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Robot).returning(*_COLUMNS)
_DELETE = by_owner(delete(Robot).where(_THIS).returning(col(Robot.serial)), _OWNED)
_LISTING = Listing(
    Robot,
    _SELECT,
    sorts={
        "serial": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)
_OWN_LISTING = _LISTING.where(_OWNED)


class RobotService:
    """What can be done with robots."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: RobotQuery) -> CursorPage[RobotRead]:
        """Return a page of robots."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([RobotRead(*row) for row in rows], next_cursor)

    async def get(self, serial: str) -> RobotRead:
        """Return a robot."""
        row = await self.db.first(_GET.of(self.access), _serial=serial, **self.access.bound)
        if row is None:
            raise NotFoundError(f"There is no robot {serial}.")
        return RobotRead(*row)

    async def create(self, data: RobotCreate) -> RobotRead:
        """Create a robot and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RobotRead(*row)

    async def update(self, serial: str, _data: RobotUpdate) -> RobotRead:
        """Return a robot, of which nothing can change."""
        return await self.get(serial)

    async def delete(self, serial: str) -> None:
        """Delete a robot."""
        if (
            await self.db.first(_DELETE.of(self.access), _serial=serial, **self.access.bound)
            is None
        ):
            raise NotFoundError(f"There is no robot {serial}.")
