"""Notes: rules and queries."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.note import Note
from app.schemas.note import NoteCreate, NoteQuery, NoteRead, NoteUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Note)
_COLUMNS = columns_of(_TABLE, NoteRead)
_THIS = col(Note.id) == bindparam("_id")
_CURRENT = at_version(col(Note.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Note).returning(*_COLUMNS)
_UPDATE: Executable = update(Note).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Note.version)).where(_THIS)
_DELETE: Executable = delete(Note).where(_THIS, _CURRENT).returning(col(Note.id))
_LISTING = Listing(
    Note,
    _SELECT,
    sorts={
        "id": UUID,
        "title": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class NoteService:
    """What can be done with notes."""

    def __init__(self, db: Queries) -> None:
        self.db = db

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

    async def update(
        self, note_id: UUID, data: NoteUpdate, *, versions: Collection[int] | None = None
    ) -> NoteRead:
        """Change the given fields of a note and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(note_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=note_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, note_id)
        return NoteRead(*row)

    async def delete(self, note_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a note."""
        if await self.db.first(_DELETE, _id=note_id, **expected(versions)) is None:
            raise await _missed(self.db, note_id)


async def _missed(db: Queries, note_id: UUID) -> AppError:
    """Return why no note was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=note_id)
    if row is None:
        return NotFoundError(f"There is no note {note_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
