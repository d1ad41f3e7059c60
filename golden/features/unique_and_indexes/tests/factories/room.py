"""Rooms for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.room import RoomCreate, RoomRead
from app.services.room import RoomService

NUMBERS = count(1)


async def build_room(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a room."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "name": f"name {number}",
    }
    return body | values


async def make_room(db: Queries, /, **values: Any) -> RoomRead:
    """Store a room."""
    body = await build_room(db, **values)
    return await RoomService(db).create(RoomCreate.model_validate(body))
