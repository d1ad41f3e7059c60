"""Notes: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, Access
from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.note import Note
from app.schemas.note import NoteCreate, NoteQuery, NoteRead, NoteUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Note)
_COLUMNS = columns_of(_TABLE, NoteRead)
_THIS = col(Note.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Note).returning(*_COLUMNS)
_UPDATE: Executable = update(Note).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Note).where(_THIS).returning(col(Note.id))
_LISTING = Listing(
    Note,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class NoteService:
    """What can be done with notes."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: NoteQuery) -> CursorPage[NoteRead]:
        """Return a page of notes."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([NoteRead(*row) for row in rows], next_cursor)

    async def get(self, note_id: UUID) -> NoteRead:
        """Return a note."""
        row = await self.db.first(_GET, _id=note_id)
        if row is None:
            raise NotFoundError(f"There is no note {note_id}.")
        return NoteRead(*row)

    async def create(self, data: NoteCreate) -> NoteRead:
        """Create a note and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return NoteRead(*row)

    async def update(self, note_id: UUID, data: NoteUpdate) -> NoteRead:
        """Change the given fields of a note and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(note_id)
        row = await self.db.first(_UPDATE, _id=note_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no note {note_id}.")
        return NoteRead(*row)

    async def delete(self, note_id: UUID) -> None:
        """Delete a note."""
        if await self.db.first(_DELETE, _id=note_id) is None:
            raise NotFoundError(f"There is no note {note_id}.")
