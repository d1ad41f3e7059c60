"""By slugs: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.by_slug import BySlug
from app.schemas.by_slug import BySlugCreate, BySlugQuery, BySlugRead, BySlugUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(BySlug)
_COLUMNS = columns_of(_TABLE, BySlugRead)
_THIS = col(BySlug.slug) == bindparam("_slug")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(BySlug).returning(*_COLUMNS)
_UPDATE: Executable = update(BySlug).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(BySlug).where(_THIS).returning(col(BySlug.slug))
_LISTING = Listing(
    BySlug,
    _SELECT,
    sorts={
        "slug": Text,
        "n": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class BySlugService:
    """What can be done with by slugs."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: BySlugQuery) -> CursorPage[BySlugRead]:
        """Return a page of by slugs."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([BySlugRead(*row) for row in rows], next_cursor)

    async def get(self, slug: str) -> BySlugRead:
        """Return a by slug."""
        row = await self.db.first(_GET, _slug=slug)
        if row is None:
            raise NotFoundError(f"There is no by slug {slug}.")
        return BySlugRead(*row)

    async def create(self, data: BySlugCreate) -> BySlugRead:
        """Create a by slug and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return BySlugRead(*row)

    async def update(self, slug: str, data: BySlugUpdate) -> BySlugRead:
        """Change the given fields of a by slug and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(slug)
        row = await self.db.first(_UPDATE, _slug=slug, **changes)
        if row is None:
            raise NotFoundError(f"There is no by slug {slug}.")
        return BySlugRead(*row)

    async def delete(self, slug: str) -> None:
        """Delete a by slug."""
        if await self.db.first(_DELETE, _slug=slug) is None:
            raise NotFoundError(f"There is no by slug {slug}.")
