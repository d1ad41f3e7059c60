"""Media types for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.media_type import MediaTypeCreate, MediaTypeRead
from app.services.media_type import MediaTypeService


async def build_media_type(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a media type."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_media_type(db: Queries, /, **values: Any) -> MediaTypeRead:
    """Store a media type."""
    body = await build_media_type(db, **values)
    return await MediaTypeService(db).create(MediaTypeCreate.model_validate(body))
