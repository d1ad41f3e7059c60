"""Media types: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.media_type import MediaType
from app.schemas.media_type import MediaTypeCreate, MediaTypeQuery, MediaTypeRead, MediaTypeUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(MediaType)
_COLUMNS = columns_of(_TABLE, MediaTypeRead)
_THIS = col(MediaType.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(MediaType).returning(*_COLUMNS)
_UPDATE: Executable = update(MediaType).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(MediaType).where(_THIS).returning(col(MediaType.id))
_LISTING = Listing(
    MediaType,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
)


class MediaTypeService:
    """What can be done with media types."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MediaTypeQuery) -> CursorPage[MediaTypeRead]:
        """Return a page of media types."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([MediaTypeRead(*row) for row in rows], next_cursor)

    async def get(self, media_type_id: int) -> MediaTypeRead:
        """Return a media type."""
        row = await self.db.first(_GET, _id=media_type_id)
        if row is None:
            raise NotFoundError(f"There is no media type {media_type_id}.")
        return MediaTypeRead(*row)

    async def create(self, data: MediaTypeCreate) -> MediaTypeRead:
        """Create a media type and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return MediaTypeRead(*row)

    async def update(self, media_type_id: int, data: MediaTypeUpdate) -> MediaTypeRead:
        """Change the given fields of a media type and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(media_type_id)
        row = await self.db.first(_UPDATE, _id=media_type_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no media type {media_type_id}.")
        return MediaTypeRead(*row)

    async def delete(self, media_type_id: int) -> None:
        """Delete a media type."""
        if await self.db.first(_DELETE, _id=media_type_id) is None:
            raise NotFoundError(f"There is no media type {media_type_id}.")
