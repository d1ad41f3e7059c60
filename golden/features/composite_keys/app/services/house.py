"""Houses: rules and queries."""

from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.house import House
from app.models.street import Street
from app.schemas.embedded import StreetSummary
from app.schemas.house import HouseCreate, HouseQuery, HouseRead, HouseUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(House)
_COLUMNS = columns_of(_TABLE, HouseRead)
_STREET_TABLE = table_of(Street)
_STREET_COLUMNS = columns_of(_STREET_TABLE, StreetSummary)
_THIS = col(House.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_STREET_COLUMNS).select_from(
    _TABLE.join(
        _STREET_TABLE,
        and_(
            _TABLE.c.street_city_region_country_code == _STREET_TABLE.c.city_region_country_code,
            _TABLE.c.street_city_region_number == _STREET_TABLE.c.city_region_number,
            _TABLE.c.street_city_name == _STREET_TABLE.c.city_name,
            _TABLE.c.street_position == _STREET_TABLE.c.position,
        ),
    )
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(House).returning(col(House.id))
_UPDATE: Executable = update(House).where(_THIS).returning(col(House.id))
_DELETE: Executable = delete(House).where(_THIS).returning(col(House.id))
_LISTING = Listing(
    House,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class HouseService:
    """What can be done with houses."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: HouseQuery) -> CursorPage[HouseRead]:
        """Return a page of houses."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, house_id: UUID) -> HouseRead:
        """Return a house."""
        row = await self.db.first(_GET, _id=house_id)
        if row is None:
            raise NotFoundError(f"There is no house {house_id}.")
        return _read(row)

    async def create(self, data: HouseCreate) -> HouseRead:
        """Create a house and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await HouseService(tx).get(*row)

    async def update(self, house_id: UUID, data: HouseUpdate) -> HouseRead:
        """Change the given fields of a house and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(house_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=house_id, **changes) is None:
                raise NotFoundError(f"There is no house {house_id}.")
            return await HouseService(tx).get(house_id)

    async def delete(self, house_id: UUID) -> None:
        """Delete a house."""
        if await self.db.first(_DELETE, _id=house_id) is None:
            raise NotFoundError(f"There is no house {house_id}.")


def _read(row: AnyRow) -> HouseRead:
    """Return the house of a row, with the objects that stand beside it."""
    own, street = split(row, _COLUMNS, _STREET_COLUMNS)
    values: list[Any] = [
        *own,
        StreetSummary(*street),
    ]
    return HouseRead(*values)
