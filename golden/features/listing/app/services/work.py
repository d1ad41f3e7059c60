"""Works: rules and queries."""

from typing import Any
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.author import Author
from app.models.base import columns_of, table_of
from app.models.work import Work
from app.schemas.embedded import AuthorSummary
from app.schemas.page import CursorPage
from app.schemas.types import Date, IntegerParameter, Text
from app.schemas.work import WorkCreate, WorkPriceFilter, WorkQuery, WorkRead, WorkUpdate

_TABLE = table_of(Work)
_COLUMNS = columns_of(_TABLE, WorkRead)
_AUTHOR_TABLE = table_of(Author)
_AUTHOR_COLUMNS = columns_of(_AUTHOR_TABLE, AuthorSummary)
_THIS = col(Work.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_AUTHOR_COLUMNS).select_from(
    _TABLE.outerjoin(_AUTHOR_TABLE, _TABLE.c.author_id == _AUTHOR_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Work).returning(col(Work.id))
_UPDATE: Executable = update(Work).where(_THIS).returning(col(Work.id))
_DELETE: Executable = delete(Work).where(_THIS).returning(col(Work.id))
_LISTING = Listing(
    Work,
    _SELECT,
    sorts={
        "id": UUID,
        "released_on": Date,
        "title": Text,
        "pages": IntegerParameter,
        "price": WorkPriceFilter,
        "author_id": UUID,
    },
    order=["-released_on", "title"],
    search=["title", "subtitle"],
)


class WorkService:
    """What can be done with works."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: WorkQuery) -> CursorPage[WorkRead]:
        """Return a page of works."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, work_id: UUID) -> WorkRead:
        """Return a work."""
        row = await self.db.first(_GET, _id=work_id)
        if row is None:
            raise NotFoundError(f"There is no work {work_id}.")
        return _read(row)

    async def create(self, data: WorkCreate) -> WorkRead:
        """Create a work and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await WorkService(tx).get(*row)

    async def update(self, work_id: UUID, data: WorkUpdate) -> WorkRead:
        """Change the given fields of a work and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(work_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=work_id, **changes) is None:
                raise NotFoundError(f"There is no work {work_id}.")
            return await WorkService(tx).get(work_id)

    async def delete(self, work_id: UUID) -> None:
        """Delete a work."""
        if await self.db.first(_DELETE, _id=work_id) is None:
            raise NotFoundError(f"There is no work {work_id}.")


def _read(row: AnyRow) -> WorkRead:
    """Return the work of a row, with the objects that stand beside it."""
    own, author = split(row, _COLUMNS, _AUTHOR_COLUMNS)
    values: list[Any] = [
        *own,
        optional(AuthorSummary, author),
    ]
    return WorkRead(*values)
