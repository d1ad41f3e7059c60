"""Genres for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.genre import GenreCreate, GenreRead
from app.services.genre import GenreService


async def build_genre(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a genre."""
    body: dict[str, Any] = {
        "name": "name-a",
    }
    return body | values


async def make_genre(db: Queries, /, **values: Any) -> GenreRead:
    """Store a genre."""
    body = await build_genre(db, **values)
    return await GenreService(db).create(GenreCreate.model_validate(body))
