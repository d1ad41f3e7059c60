"""Robots: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
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
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Robot).returning(*_COLUMNS)
_DELETE: Executable = delete(Robot).where(_THIS).returning(col(Robot.serial))
_LISTING = Listing(
    Robot,
    _SELECT,
    sorts={
        "serial": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class RobotService:
    """What can be done with robots."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RobotQuery) -> CursorPage[RobotRead]:
        """Return a page of robots."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([RobotRead(*row) for row in rows], next_cursor)

    async def get(self, serial: str) -> RobotRead:
        """Return a robot."""
        row = await self.db.first(_GET, _serial=serial)
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
        if await self.db.first(_DELETE, _serial=serial) is None:
            raise NotFoundError(f"There is no robot {serial}.")
