"""Robots: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError, NotImplementedActionError
from app.models.base import columns_of, table_of
from app.models.robot import Robot
from app.schemas.page import CursorPage
from app.schemas.robot import RobotCreate, RobotQuery, RobotRead, RobotRebootInput, RobotUpdate
from app.schemas.types import IntegerKey

_TABLE = table_of(Robot)
_COLUMNS = columns_of(_TABLE, RobotRead)
_THIS = col(Robot.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Robot).returning(*_COLUMNS)
_UPDATE: Executable = update(Robot).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Robot).where(_THIS).returning(col(Robot.id))
_LISTING = Listing(
    Robot,
    _SELECT,
    sorts={
        "id": IntegerKey,
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

    async def get(self, robot_id: int) -> RobotRead:
        """Return a robot."""
        row = await self.db.first(_GET, _id=robot_id)
        if row is None:
            raise NotFoundError(f"There is no robot {robot_id}.")
        return RobotRead(*row)

    async def create(self, data: RobotCreate) -> RobotRead:
        """Create a robot and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RobotRead(*row)

    async def update(self, robot_id: int, data: RobotUpdate) -> RobotRead:
        """Change the given fields of a robot and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(robot_id)
        row = await self.db.first(_UPDATE, _id=robot_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no robot {robot_id}.")
        return RobotRead(*row)

    async def delete(self, robot_id: int) -> None:
        """Delete a robot."""
        if await self.db.first(_DELETE, _id=robot_id) is None:
            raise NotFoundError(f"There is no robot {robot_id}.")

    async def reboot(self, robot_id: int, _data: RobotRebootInput) -> None:
        """Run the action `reboot` on a robot.

        Turns it off and on.
        """
        await self.get(robot_id)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `reboot` is not written yet.")
