"""Streets: rules and queries."""

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.street import Street
from app.schemas.page import CursorPage
from app.schemas.street import StreetCreate, StreetQuery, StreetRead, StreetUpdate
from app.schemas.types import BigIntegerParameter, IntegerParameter, Text, Timestamp

_TABLE = table_of(Street)
_COLUMNS = columns_of(_TABLE, StreetRead)
_THIS = and_(
    col(Street.city_region_country_code) == bindparam("_city_region_country_code"),
    col(Street.city_region_number) == bindparam("_city_region_number"),
    col(Street.city_name) == bindparam("_city_name"),
    col(Street.position) == bindparam("_position"),
)
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Street).returning(*_COLUMNS)
_UPDATE: Executable = update(Street).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = (
    delete(Street)
    .where(_THIS)
    .returning(
        col(Street.city_region_country_code),
        col(Street.city_region_number),
        col(Street.city_name),
        col(Street.position),
    )
)
_LISTING = Listing(
    Street,
    _SELECT,
    sorts={
        "city_region_country_code": Text,
        "city_region_number": IntegerParameter,
        "city_name": Text,
        "position": BigIntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    order=["city_region_country_code", "city_region_number", "city_name"],
)


class StreetService:
    """What can be done with streets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: StreetQuery) -> CursorPage[StreetRead]:
        """Return a page of streets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([StreetRead(*row) for row in rows], next_cursor)

    async def get(
        self, city_region_country_code: str, city_region_number: int, city_name: str, position: int
    ) -> StreetRead:
        """Return a street."""
        row = await self.db.first(
            _GET,
            _city_region_country_code=city_region_country_code,
            _city_region_number=city_region_number,
            _city_name=city_name,
            _position=position,
        )
        if row is None:
            raise NotFoundError(
                f"There is no street {city_region_country_code}, {city_region_number}, {city_name}, {position}."
            )
        return StreetRead(*row)

    async def create(self, data: StreetCreate) -> StreetRead:
        """Create a street and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return StreetRead(*row)

    async def update(
        self,
        city_region_country_code: str,
        city_region_number: int,
        city_name: str,
        position: int,
        data: StreetUpdate,
    ) -> StreetRead:
        """Change the given fields of a street and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(city_region_country_code, city_region_number, city_name, position)
        row = await self.db.first(
            _UPDATE,
            _city_region_country_code=city_region_country_code,
            _city_region_number=city_region_number,
            _city_name=city_name,
            _position=position,
            **changes,
        )
        if row is None:
            raise NotFoundError(
                f"There is no street {city_region_country_code}, {city_region_number}, {city_name}, {position}."
            )
        return StreetRead(*row)

    async def delete(
        self, city_region_country_code: str, city_region_number: int, city_name: str, position: int
    ) -> None:
        """Delete a street."""
        if (
            await self.db.first(
                _DELETE,
                _city_region_country_code=city_region_country_code,
                _city_region_number=city_region_number,
                _city_name=city_name,
                _position=position,
            )
            is None
        ):
            raise NotFoundError(
                f"There is no street {city_region_country_code}, {city_region_number}, {city_name}, {position}."
            )
