"""Albums for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.album import AlbumCreate, AlbumRead
from app.services.album import AlbumService
from tests.factories.artist import make_artist


async def build_album(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an album."""
    body: dict[str, Any] = {
        "title": "title-a",
    }
    if "artist_id" not in values:
        artist = await make_artist(db)
        body["artist_id"] = artist.id
    return body | values


async def make_album(db: Queries, /, **values: Any) -> AlbumRead:
    """Store an album."""
    body = await build_album(db, **values)
    return await AlbumService(db).create(AlbumCreate.model_validate(body))
