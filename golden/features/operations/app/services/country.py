"""Countries: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.country import Country
from app.schemas.country import CountryCreate, CountryQuery, CountryRead, CountryUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey, Text

_TABLE = table_of(Country)
_COLUMNS = columns_of(_TABLE, CountryRead)
_THIS = col(Country.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Country).returning(*_COLUMNS)
_UPDATE: Executable = update(Country).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Country).where(_THIS).returning(col(Country.id))
_LISTING = Listing(
    Country,
    _SELECT,
    sorts={
        "id": IntegerKey,
        "name": Text,
    },
)


class CountryService:
    """What can be done with countries."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CountryQuery) -> CursorPage[CountryRead]:
        """Return a page of countries."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CountryRead(*row) for row in rows], next_cursor)

    async def get(self, country_id: int) -> CountryRead:
        """Return a country."""
        row = await self.db.first(_GET, _id=country_id)
        if row is None:
            raise NotFoundError(f"There is no country {country_id}.")
        return CountryRead(*row)

    async def create(self, data: CountryCreate) -> CountryRead:
        """Create a country and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CountryRead(*row)

    async def update(self, country_id: int, data: CountryUpdate) -> CountryRead:
        """Change the given fields of a country and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(country_id)
        row = await self.db.first(_UPDATE, _id=country_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no country {country_id}.")
        return CountryRead(*row)

    async def delete(self, country_id: int) -> None:
        """Delete a country."""
        if await self.db.first(_DELETE, _id=country_id) is None:
            raise NotFoundError(f"There is no country {country_id}.")
