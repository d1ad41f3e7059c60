"""Drawers for tests."""

from itertools import count
from typing import Any
from uuid import UUID

from app.db.session import Queries
from app.schemas.drawer import DrawerCreate, DrawerRead
from app.services.drawer import DrawerService
from tests.factories.cabinet import make_cabinet

NUMBERS = count(1)


async def build_drawer(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a drawer."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "code": f"{number:05}",
        "depth": 1,
    }
    return body | values


async def make_drawer(db: Queries, /, *owner: Any, **values: Any) -> DrawerRead:
    """Store a drawer: of the cabinet with this key, or of a new one."""
    key: tuple[UUID] = owner or await _new_owner(db)
    body = await build_drawer(db, **values)
    return await DrawerService(db).create(*key, DrawerCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[UUID]:
    cabinet = await make_cabinet(db)
    return (cabinet.id,)
