"""Mayors: rules and queries."""

from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.city import City
from app.models.mayor import Mayor
from app.schemas.embedded import CitySummary
from app.schemas.mayor import MayorCreate, MayorQuery, MayorRead, MayorUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Mayor)
_COLUMNS = columns_of(_TABLE, MayorRead)
_CITY_TABLE = table_of(City)
_CITY_COLUMNS = columns_of(_CITY_TABLE, CitySummary)
_THIS = col(Mayor.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_CITY_COLUMNS).select_from(
    _TABLE.join(
        _CITY_TABLE,
        and_(
            _TABLE.c.city_region_country_code == _CITY_TABLE.c.region_country_code,
            _TABLE.c.city_region_number == _CITY_TABLE.c.region_number,
            _TABLE.c.city_name == _CITY_TABLE.c.name,
        ),
    )
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Mayor).returning(col(Mayor.id))
_UPDATE: Executable = update(Mayor).where(_THIS).returning(col(Mayor.id))
_DELETE: Executable = delete(Mayor).where(_THIS).returning(col(Mayor.id))
_LISTING = Listing(
    Mayor,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class MayorService:
    """What can be done with mayors."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: MayorQuery) -> CursorPage[MayorRead]:
        """Return a page of mayors."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, mayor_id: UUID) -> MayorRead:
        """Return a mayor."""
        row = await self.db.first(_GET, _id=mayor_id)
        if row is None:
            raise NotFoundError(f"There is no mayor {mayor_id}.")
        return _read(row)

    async def create(self, data: MayorCreate) -> MayorRead:
        """Create a mayor and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await MayorService(tx).get(*row)

    async def update(self, mayor_id: UUID, data: MayorUpdate) -> MayorRead:
        """Change the given fields of a mayor and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(mayor_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=mayor_id, **changes) is None:
                raise NotFoundError(f"There is no mayor {mayor_id}.")
            return await MayorService(tx).get(mayor_id)

    async def delete(self, mayor_id: UUID) -> None:
        """Delete a mayor."""
        if await self.db.first(_DELETE, _id=mayor_id) is None:
            raise NotFoundError(f"There is no mayor {mayor_id}.")


def _read(row: AnyRow) -> MayorRead:
    """Return the mayor of a row, with the objects that stand beside it."""
    own, city = split(row, _COLUMNS, _CITY_COLUMNS)
    values: list[Any] = [
        *own,
        CitySummary(*city),
    ]
    return MayorRead(*values)
