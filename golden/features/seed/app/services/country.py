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
from app.schemas.types import Text

_TABLE = table_of(Country)
_COLUMNS = columns_of(_TABLE, CountryRead)
_THIS = col(Country.code) == bindparam("_code")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Country).returning(*_COLUMNS)
_UPDATE: Executable = update(Country).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Country).where(_THIS).returning(col(Country.code))
_LISTING = Listing(
    Country,
    _SELECT,
    sorts={
        "code": Text,
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

    async def get(self, code: str) -> CountryRead:
        """Return a country."""
        row = await self.db.first(_GET, _code=code)
        if row is None:
            raise NotFoundError(f"There is no country {code}.")
        return CountryRead(*row)

    async def create(self, data: CountryCreate) -> CountryRead:
        """Create a country and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CountryRead(*row)

    async def update(self, code: str, data: CountryUpdate) -> CountryRead:
        """Change the given fields of a country and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(code)
        row = await self.db.first(_UPDATE, _code=code, **changes)
        if row is None:
            raise NotFoundError(f"There is no country {code}.")
        return CountryRead(*row)

    async def delete(self, code: str) -> None:
        """Delete a country."""
        if await self.db.first(_DELETE, _code=code) is None:
            raise NotFoundError(f"There is no country {code}.")
