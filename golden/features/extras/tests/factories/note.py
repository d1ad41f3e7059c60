"""Notes for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.note import NoteCreate, NoteRead
from app.services.note import NoteService

NUMBERS = count(1)


async def build_note(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a note."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "title": f"title {number}",
        "text": "text-a",
    }
    return body | values


async def make_note(db: Queries, /, **values: Any) -> NoteRead:
    """Store a note."""
    body = await build_note(db, **values)
    return await NoteService(db).create(NoteCreate.model_validate(body))
