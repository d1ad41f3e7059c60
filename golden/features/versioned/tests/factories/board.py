"""Boards for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.board import BoardCreate, BoardRead
from app.services.board import BoardService


async def build_board(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a board."""
    body: dict[str, Any] = {}
    return body | values


async def make_board(db: Queries, /, **values: Any) -> BoardRead:
    """Store a board."""
    body = await build_board(db, **values)
    return await BoardService(db).create(BoardCreate.model_validate(body))
