"""Passengers: rules and queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.rows import split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.country import Country
from app.models.passenger import Passenger
from app.schemas.embedded import CountrySummary
from app.schemas.page import OffsetPage
from app.schemas.passenger import (
    PassengerCreate,
    PassengerQuery,
    PassengerRead,
    PassengerReplace,
    PassengerUpdate,
)
from app.schemas.types import Text

_TABLE = table_of(Passenger)
_COLUMNS = columns_of(_TABLE, PassengerRead)
_COUNTRY_TABLE = table_of(Country)
_COUNTRY_COLUMNS = columns_of(_COUNTRY_TABLE, CountrySummary)
_THIS = col(Passenger.number) == bindparam("_number")
_SELECT = select(*_COLUMNS, *_COUNTRY_COLUMNS).select_from(
    _TABLE.join(_COUNTRY_TABLE, _TABLE.c.country_code == _COUNTRY_TABLE.c.code)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Passenger).returning(col(Passenger.number))
_UPDATE: Executable = update(Passenger).where(_THIS).returning(col(Passenger.number))
_DELETE: Executable = delete(Passenger).where(_THIS).returning(col(Passenger.number))
_INSERT_MANY: Executable = insert(Passenger)
_GET_MANY = _SELECT.where(one_of(col(Passenger.number), "_ids"))
_DELETE_MANY: Executable = (
    delete(Passenger).where(one_of(col(Passenger.number), "_ids")).returning(col(Passenger.number))
)
_LISTING = Listing(
    Passenger,
    _SELECT,
    sorts={
        "number": Text,
    },
)


class PassengerService:
    """What can be done with passengers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: PassengerQuery) -> OffsetPage[PassengerRead]:
        """Return a part of the passengers."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([_read(row) for row in rows], total, query.limit, query.offset)

    async def get(self, number: str) -> PassengerRead:
        """Return a passenger."""
        row = await self.db.first(_GET, _number=number)
        if row is None:
            raise NotFoundError(f"There is no passenger {number}.")
        return _read(row)

    async def create(self, data: PassengerCreate) -> PassengerRead:
        """Create a passenger and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await PassengerService(tx).get(*row)

    async def update(self, number: str, data: PassengerUpdate) -> PassengerRead:
        """Change the given fields of a passenger and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(number)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _number=number, **changes) is None:
                raise NotFoundError(f"There is no passenger {number}.")
            return await PassengerService(tx).get(number)

    async def delete(self, number: str) -> None:
        """Delete a passenger."""
        if await self.db.first(_DELETE, _number=number) is None:
            raise NotFoundError(f"There is no passenger {number}.")

    async def replace(self, number: str, data: PassengerReplace) -> PassengerRead:
        """Replace a passenger and return it; what is left out takes its default."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _number=number, **values) is None:
                raise NotFoundError(f"There is no passenger {number}.")
            return await PassengerService(tx).get(number)

    async def bulk_create(self, items: Sequence[PassengerCreate]) -> list[PassengerRead]:
        """Create passengers, all or none, and return them in their order."""
        values = [item.model_dump() for item in items]
        async with self.db.transaction() as tx:
            await tx.many(_INSERT_MANY, values)
            keys = [item.number for item in items]
            return await PassengerService(tx).get_many(keys)

    async def get_many(self, keys: Sequence[str]) -> list[PassengerRead]:
        """Return the passengers with these keys, in their order."""
        rows = await self.db.all(_GET_MANY, _ids=list(keys))
        reads = [_read(row) for row in rows]
        by_key = {read.number: read for read in reads}
        return [by_key[key] for key in keys]

    async def bulk_delete(self, ids: Sequence[str]) -> None:
        """Delete passengers, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            rows = await tx.all(_DELETE_MANY, _ids=keys)
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no passenger {'; '.join(missing)}.")


def _read(row: AnyRow) -> PassengerRead:
    """Return the passenger of a row, with the objects that stand beside it."""
    own, country = split(row, _COLUMNS, _COUNTRY_COLUMNS)
    values: list[Any] = [
        *own,
        CountrySummary(*country),
    ]
    return PassengerRead(*values)
