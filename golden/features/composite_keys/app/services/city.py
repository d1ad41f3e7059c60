"""Cities: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.city import City
from app.schemas.city import CityCreate, CityQuery, CityRead, CityUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter, Text, Timestamp

_TABLE = table_of(City)
_COLUMNS = columns_of(_TABLE, CityRead)
_THIS = and_(
    col(City.region_country_code) == bindparam("_region_country_code"),
    col(City.region_number) == bindparam("_region_number"),
    col(City.name) == bindparam("_name"),
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(City).returning(*_COLUMNS)
_UPDATE: Executable = update(City).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = (
    delete(City)
    .where(_THIS)
    .returning(col(City.region_country_code), col(City.region_number), col(City.name))
)
_LISTING = Listing(
    City,
    _SELECT,
    sorts={
        "region_country_code": Text,
        "region_number": IntegerParameter,
        "name": Text,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["region_country_code", "region_number"],
)


class CityService:
    """What can be done with cities."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CityQuery) -> CursorPage[CityRead]:
        """Return a page of cities."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CityRead(*row) for row in rows], next_cursor)

    async def get(self, region_country_code: str, region_number: int, name: str) -> CityRead:
        """Return a city."""
        row = await self.db.first(
            _GET, _region_country_code=region_country_code, _region_number=region_number, _name=name
        )
        if row is None:
            raise NotFoundError(f"There is no city {region_country_code}, {region_number}, {name}.")
        return CityRead(*row)

    async def create(self, data: CityCreate) -> CityRead:
        """Create a city and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CityRead(*row)

    async def update(
        self, region_country_code: str, region_number: int, name: str, data: CityUpdate
    ) -> CityRead:
        """Change the given fields of a city and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(region_country_code, region_number, name)
        row = await self.db.first(
            _UPDATE,
            _region_country_code=region_country_code,
            _region_number=region_number,
            _name=name,
            **changes,
        )
        if row is None:
            raise NotFoundError(f"There is no city {region_country_code}, {region_number}, {name}.")
        return CityRead(*row)

    async def delete(self, region_country_code: str, region_number: int, name: str) -> None:
        """Delete a city."""
        if (
            await self.db.first(
                _DELETE,
                _region_country_code=region_country_code,
                _region_number=region_number,
                _name=name,
            )
            is None
        ):
            raise NotFoundError(f"There is no city {region_country_code}, {region_number}, {name}.")
