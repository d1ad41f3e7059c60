"""Notes for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.note import NoteCreate, NoteRead
from app.services.note import NoteService
from tests.factories.user import make_user


async def build_note(db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a note."""
    body: dict[str, Any] = {
        "title": "title-a",
    }
    if "author_id" not in values:
        user = await make_user(db)
        body["author_id"] = str(user.id)
    return body | values


async def make_note(db: Queries, /, **values: Any) -> NoteRead:
    """Store a note."""
    body = await build_note(db, **values)
    return await NoteService(db).create(NoteCreate.model_validate(body))
