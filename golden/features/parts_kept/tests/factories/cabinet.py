"""Cabinets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.cabinet import CabinetCreate, CabinetRead
from app.services.cabinet import CabinetService


async def build_cabinet(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a cabinet."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_cabinet(db: Queries, /, **values: Any) -> CabinetRead:
    """Store a cabinet."""
    body = await build_cabinet(db, **values)
    return await CabinetService(db).create(CabinetCreate.model_validate(body))
