"""Cities: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.city import City
from app.schemas.city import CityCreate, CityQuery, CityRead, CityUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(City)
_COLUMNS = columns_of(_TABLE, CityRead)
_THIS = col(City.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(City).returning(*_COLUMNS)
_UPDATE: Executable = update(City).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(City).where(_THIS).returning(col(City.id))
_LISTING = Listing(
    City,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CityService:
    """What can be done with cities."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CityQuery) -> CursorPage[CityRead]:
        """Return a page of cities."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CityRead(*row) for row in rows], next_cursor)

    async def get(self, city_id: UUID) -> CityRead:
        """Return a city."""
        row = await self.db.first(_GET, _id=city_id)
        if row is None:
            raise NotFoundError(f"There is no city {city_id}.")
        return CityRead(*row)

    async def create(self, data: CityCreate) -> CityRead:
        """Create a city and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CityRead(*row)

    async def update(self, city_id: UUID, data: CityUpdate) -> CityRead:
        """Change the given fields of a city and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(city_id)
        row = await self.db.first(_UPDATE, _id=city_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no city {city_id}.")
        return CityRead(*row)

    async def delete(self, city_id: UUID) -> None:
        """Delete a city."""
        if await self.db.first(_DELETE, _id=city_id) is None:
            raise NotFoundError(f"There is no city {city_id}.")
