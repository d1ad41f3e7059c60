"""Lamps for tests."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import Color
from app.models.lamp import Lamp
from app.schemas.lamp import LampCreate, LampRead
from app.services.lamp import LampService


async def build_lamp(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a lamp."""
    body: dict[str, Any] = {}
    return body | values


async def make_lamp(db: Queries, /, **values: Any) -> LampRead:
    """Store a lamp."""
    body = await build_lamp(db, **values)
    return await LampService(db).create(LampCreate.model_validate(body))


async def make_lamp_in(db: Queries, state: str, /, **values: Any) -> LampRead:
    """Store a lamp in a state, whatever the transitions allow."""
    lamp = await make_lamp(db, **values)
    await db.all(update(Lamp).where(col(Lamp.id) == lamp.id).values(color=Color(state)))
    return await LampService(db).get(lamp.id)
