"""Robots for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.robot import RobotCreate, RobotRead
from app.services.robot import RobotService

NUMBERS = count(1)


async def build_robot(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a robot."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "serial": f"serial-{number}",
    }
    return body | values


async def make_robot(db: Queries, /, **values: Any) -> RobotRead:
    """Store a robot."""
    body = await build_robot(db, **values)
    return await RobotService(db).create(RobotCreate.model_validate(body))
