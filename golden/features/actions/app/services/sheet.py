"""Sheets: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError, NotImplementedActionError
from app.models.base import columns_of, table_of
from app.models.sheet import Sheet
from app.schemas.customer import CustomerRead
from app.schemas.page import CursorPage
from app.schemas.sheet import SheetCopyInput, SheetCreate, SheetQuery, SheetRead, SheetUpdate
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(Sheet)
_COLUMNS = columns_of(_TABLE, SheetRead)
_THIS = and_(col(Sheet.book) == bindparam("_book"), col(Sheet.page) == bindparam("_page"))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Sheet).returning(*_COLUMNS)
_DELETE: Executable = delete(Sheet).where(_THIS).returning(col(Sheet.book), col(Sheet.page))
_LISTING = Listing(
    Sheet,
    _SELECT,
    sorts={
        "book": Text,
        "page": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["book"],
)


class SheetService:
    """What can be done with sheets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: SheetQuery) -> CursorPage[SheetRead]:
        """Return a page of sheets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([SheetRead(*row) for row in rows], next_cursor)

    async def get(self, book: str, page: int) -> SheetRead:
        """Return a sheet."""
        row = await self.db.first(_GET, _book=book, _page=page)
        if row is None:
            raise NotFoundError(f"There is no sheet {book}, {page}.")
        return SheetRead(*row)

    async def create(self, data: SheetCreate) -> SheetRead:
        """Create a sheet and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return SheetRead(*row)

    async def update(self, book: str, page: int, _data: SheetUpdate) -> SheetRead:
        """Return a sheet, of which nothing can change."""
        return await self.get(book, page)

    async def delete(self, book: str, page: int) -> None:
        """Delete a sheet."""
        if await self.db.first(_DELETE, _book=book, _page=page) is None:
            raise NotFoundError(f"There is no sheet {book}, {page}.")

    async def copy(self, book: str, page: int, _data: SheetCopyInput) -> CustomerRead:
        """Run the action `copy` on a sheet."""
        await self.get(book, page)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `copy` is not written yet.")

    async def date_(self, book: str, page: int) -> None:
        """Run the action `date` on a sheet."""
        await self.get(book, page)
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `date` is not written yet.")

    async def renumber(self) -> None:
        """Run the action `renumber` on sheets."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The action `renumber` is not written yet.")
