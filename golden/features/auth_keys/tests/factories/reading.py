"""Readings for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.reading import ReadingCreate, ReadingRead
from app.services.reading import ReadingService
from tests.factories.robot import make_robot


async def build_reading(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a reading."""
    body: dict[str, Any] = {
        "value": 1,
    }
    if "robot_serial" not in values:
        robot = await make_robot(db)
        body["robot_serial"] = robot.serial
    return body | values


async def make_reading(db: Queries, /, **values: Any) -> ReadingRead:
    """Store a reading."""
    body = await build_reading(db, **values)
    return await ReadingService(db).create(ReadingCreate.model_validate(body))
