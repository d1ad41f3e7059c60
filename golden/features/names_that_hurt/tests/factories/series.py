"""Series for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.series import SeriesCreate, SeriesRead
from app.services.series import SeriesService


async def build_series(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a series."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_series(db: Queries, /, **values: Any) -> SeriesRead:
    """Store a series."""
    body = await build_series(db, **values)
    return await SeriesService(db).create(SeriesCreate.model_validate(body))
