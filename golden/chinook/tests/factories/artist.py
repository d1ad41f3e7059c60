"""Artists for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.artist import ArtistCreate, ArtistRead
from app.services.artist import ArtistService


async def build_artist(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates an artist."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_artist(db: Queries, /, **values: Any) -> ArtistRead:
    """Store an artist."""
    body = await build_artist(db, **values)
    return await ArtistService(db).create(ArtistCreate.model_validate(body))
