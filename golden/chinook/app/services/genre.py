"""Genres: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.genre import Genre
from app.schemas.genre import GenreCreate, GenreQuery, GenreRead, GenreUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Genre)
_COLUMNS = columns_of(_TABLE, GenreRead)
_THIS = col(Genre.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Genre).returning(*_COLUMNS)
_UPDATE: Executable = update(Genre).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Genre).where(_THIS).returning(col(Genre.id))
_LISTING = Listing(
    Genre,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
)


class GenreService:
    """What can be done with genres."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: GenreQuery) -> CursorPage[GenreRead]:
        """Return a page of genres."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([GenreRead(*row) for row in rows], next_cursor)

    async def get(self, genre_id: int) -> GenreRead:
        """Return a genre."""
        row = await self.db.first(_GET, _id=genre_id)
        if row is None:
            raise NotFoundError(f"There is no genre {genre_id}.")
        return GenreRead(*row)

    async def create(self, data: GenreCreate) -> GenreRead:
        """Create a genre and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return GenreRead(*row)

    async def update(self, genre_id: int, data: GenreUpdate) -> GenreRead:
        """Change the given fields of a genre and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(genre_id)
        row = await self.db.first(_UPDATE, _id=genre_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no genre {genre_id}.")
        return GenreRead(*row)

    async def delete(self, genre_id: int) -> None:
        """Delete a genre."""
        if await self.db.first(_DELETE, _id=genre_id) is None:
            raise NotFoundError(f"There is no genre {genre_id}.")
