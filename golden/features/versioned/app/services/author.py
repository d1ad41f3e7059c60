"""Authors: rules and queries."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.author import Author
from app.models.base import columns_of, table_of
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Text, Timestamp

_TABLE = table_of(Author)
_COLUMNS = columns_of(_TABLE, AuthorRead)
_THIS = col(Author.id) == bindparam("_id")
_CURRENT = at_version(col(Author.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Author).returning(*_COLUMNS)
_UPDATE: Executable = update(Author).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Author.version)).where(_THIS)
_DELETE: Executable = delete(Author).where(_THIS, _CURRENT).returning(col(Author.id))
_LISTING = Listing(
    Author,
    _SELECT,
    sorts={
        "id": UUID,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class AuthorService:
    """What can be done with authors."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AuthorQuery) -> CursorPage[AuthorRead]:
        """Return a page of authors."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([AuthorRead(*row) for row in rows], next_cursor)

    async def get(self, author_id: UUID) -> AuthorRead:
        """Return an author."""
        row = await self.db.first(_GET, _id=author_id)
        if row is None:
            raise NotFoundError(f"There is no author {author_id}.")
        return AuthorRead(*row)

    async def create(self, data: AuthorCreate) -> AuthorRead:
        """Create an author and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return AuthorRead(*row)

    async def update(
        self, author_id: UUID, data: AuthorUpdate, *, versions: Collection[int] | None = None
    ) -> AuthorRead:
        """Change the given fields of an author and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(author_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=author_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, author_id)
        return AuthorRead(*row)

    async def delete(self, author_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete an author."""
        if await self.db.first(_DELETE, _id=author_id, **expected(versions)) is None:
            raise await _missed(self.db, author_id)


async def _missed(db: Queries, author_id: UUID) -> AppError:
    """Return why no author was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=author_id)
    if row is None:
        return NotFoundError(f"There is no author {author_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
