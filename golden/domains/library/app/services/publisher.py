"""Publishers: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.publisher import Publisher
from app.schemas.page import OffsetPage
from app.schemas.publisher import PublisherCreate, PublisherQuery, PublisherRead, PublisherUpdate
from app.schemas.types import BigIntegerKey, Text

_TABLE = table_of(Publisher)
_COLUMNS = columns_of(_TABLE, PublisherRead)
_THIS = col(Publisher.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Publisher).returning(*_COLUMNS)
_UPDATE: Executable = update(Publisher).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Publisher).where(_THIS).returning(col(Publisher.id))
_LISTING = Listing(
    Publisher,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
        "name": Text,
    },
    search=["name"],
)


class PublisherService:
    """What can be done with publishers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PublisherQuery) -> OffsetPage[PublisherRead]:
        """Return a part of the publishers."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([PublisherRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, publisher_id: int) -> PublisherRead:
        """Return a publisher."""
        row = await self.db.first(_GET, _id=publisher_id)
        if row is None:
            raise NotFoundError(f"There is no publisher {publisher_id}.")
        return PublisherRead(*row)

    async def create(self, data: PublisherCreate) -> PublisherRead:
        """Create a publisher and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return PublisherRead(*row)

    async def update(self, publisher_id: int, data: PublisherUpdate) -> PublisherRead:
        """Change the given fields of a publisher and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(publisher_id)
        row = await self.db.first(_UPDATE, _id=publisher_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no publisher {publisher_id}.")
        return PublisherRead(*row)

    async def delete(self, publisher_id: int) -> None:
        """Delete a publisher."""
        if await self.db.first(_DELETE, _id=publisher_id) is None:
            raise NotFoundError(f"There is no publisher {publisher_id}.")
