"""Authors: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.author import Author
from app.models.base import columns_of, table_of
from app.schemas.author import AuthorCreate, AuthorQuery, AuthorRead, AuthorUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Author)
_COLUMNS = columns_of(_TABLE, AuthorRead)
_THIS = col(Author.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Author).returning(*_COLUMNS)
_UPDATE: Executable = update(Author).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Author).where(_THIS).returning(col(Author.id))
_LISTING = Listing(
    Author,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["first_name", "last_name"],
)


class AuthorService:
    """What can be done with authors."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AuthorQuery) -> OffsetPage[AuthorRead]:
        """Return a part of the authors."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([AuthorRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, author_id: int) -> AuthorRead:
        """Return an author."""
        row = await self.db.first(_GET, _id=author_id)
        if row is None:
            raise NotFoundError(f"There is no author {author_id}.")
        return AuthorRead(*row)

    async def create(self, data: AuthorCreate) -> AuthorRead:
        """Create an author and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return AuthorRead(*row)

    async def update(self, author_id: int, data: AuthorUpdate) -> AuthorRead:
        """Change the given fields of an author and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(author_id)
        row = await self.db.first(_UPDATE, _id=author_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no author {author_id}.")
        return AuthorRead(*row)

    async def delete(self, author_id: int) -> None:
        """Delete an author."""
        if await self.db.first(_DELETE, _id=author_id) is None:
            raise NotFoundError(f"There is no author {author_id}.")
