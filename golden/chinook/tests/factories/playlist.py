"""Playlists for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.playlist import PlaylistCreate, PlaylistRead
from app.services.playlist import PlaylistService


async def build_playlist(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a playlist."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_playlist(db: Queries, /, **values: Any) -> PlaylistRead:
    """Store a playlist."""
    body = await build_playlist(db, **values)
    return await PlaylistService(db).create(PlaylistCreate.model_validate(body))
