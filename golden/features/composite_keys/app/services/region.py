"""Regions: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.region import Region
from app.schemas.page import CursorPage
from app.schemas.region import RegionCreate, RegionQuery, RegionRead, RegionUpdate
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(Region)
_COLUMNS = columns_of(_TABLE, RegionRead)
_THIS = and_(
    col(Region.country_code) == bindparam("_country_code"),
    col(Region.number) == bindparam("_number"),
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Region).returning(*_COLUMNS)
_UPDATE: Executable = update(Region).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = (
    delete(Region).where(_THIS).returning(col(Region.country_code), col(Region.number))
)
_LISTING = Listing(
    Region,
    _SELECT,
    sorts={
        "country_code": Text,
        "number": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["country_code"],
)


class RegionService:
    """What can be done with regions."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RegionQuery) -> CursorPage[RegionRead]:
        """Return a page of regions."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([RegionRead(*row) for row in rows], next_cursor)

    async def get(self, country_code: str, number: int) -> RegionRead:
        """Return a region."""
        row = await self.db.first(_GET, _country_code=country_code, _number=number)
        if row is None:
            raise NotFoundError(f"There is no region {country_code}, {number}.")
        return RegionRead(*row)

    async def create(self, data: RegionCreate) -> RegionRead:
        """Create a region and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RegionRead(*row)

    async def update(self, country_code: str, number: int, data: RegionUpdate) -> RegionRead:
        """Change the given fields of a region and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(country_code, number)
        row = await self.db.first(_UPDATE, _country_code=country_code, _number=number, **changes)
        if row is None:
            raise NotFoundError(f"There is no region {country_code}, {number}.")
        return RegionRead(*row)

    async def delete(self, country_code: str, number: int) -> None:
        """Delete a region."""
        if await self.db.first(_DELETE, _country_code=country_code, _number=number) is None:
            raise NotFoundError(f"There is no region {country_code}, {number}.")
