"""Tracks for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.track import TrackCreate, TrackRead
from app.services.track import TrackService
from tests.factories.media_type import make_media_type


async def build_track(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a track."""
    body: dict[str, Any] = {
        "name": "name-a",
        "composer": "composer-a",
        "milliseconds": 1,
        "bytes": 1,
        "unit_price": "1.00",
    }
    if "media_type_id" not in values:
        media_type = await make_media_type(db)
        body["media_type_id"] = media_type.id
    return body | values


async def make_track(db: Queries, /, **values: Any) -> TrackRead:
    """Store a track."""
    body = await build_track(db, **values)
    return await TrackService(db).create(TrackCreate.model_validate(body))
