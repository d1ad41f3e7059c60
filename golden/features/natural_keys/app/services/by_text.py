"""By texts: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_text import ByText
from app.schemas.by_text import ByTextCreate, ByTextQuery, ByTextRead, ByTextUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(ByText)
_COLUMNS = columns_of(_TABLE, ByTextRead)
_THIS = col(ByText.word) == bindparam("_word")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(ByText).returning(*_COLUMNS)
_UPDATE: Executable = update(ByText).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(ByText).where(_THIS).returning(col(ByText.word))
_LISTING = Listing(
    ByText,
    _SELECT,
    sorts={
        "word": Text,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ByTextService:
    """What can be done with by texts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ByTextQuery) -> CursorPage[ByTextRead]:
        """Return a page of by texts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ByTextRead(*row) for row in rows], next_cursor)

    async def get(self, word: str) -> ByTextRead:
        """Return a by text."""
        row = await self.db.first(_GET, _word=word)
        if row is None:
            raise NotFoundError(f"There is no by text {word}.")
        return ByTextRead(*row)

    async def create(self, data: ByTextCreate) -> ByTextRead:
        """Create a by text and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ByTextRead(*row)

    async def update(self, word: str, data: ByTextUpdate) -> ByTextRead:
        """Change the given fields of a by text and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(word)
        row = await self.db.first(_UPDATE, _word=word, **changes)
        if row is None:
            raise NotFoundError(f"There is no by text {word}.")
        return ByTextRead(*row)

    async def delete(self, word: str) -> None:
        """Delete a by text."""
        if await self.db.first(_DELETE, _word=word) is None:
            raise NotFoundError(f"There is no by text {word}.")
