"""Addresses: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.address import Address
from app.models.base import columns_of, table_of
from app.schemas.address import AddressCreate, AddressQuery, AddressRead, AddressUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Address)
_COLUMNS = columns_of(_TABLE, AddressRead)
_THIS = col(Address.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Address).returning(*_COLUMNS)
_UPDATE: Executable = update(Address).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Address).where(_THIS).returning(col(Address.id))
_LISTING = Listing(
    Address,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
)


class AddressService:
    """What can be done with addresses."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: AddressQuery) -> OffsetPage[AddressRead]:
        """Return a part of the addresses."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([AddressRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, address_id: int) -> AddressRead:
        """Return an address."""
        row = await self.db.first(_GET, _id=address_id)
        if row is None:
            raise NotFoundError(f"There is no address {address_id}.")
        return AddressRead(*row)

    async def create(self, data: AddressCreate) -> AddressRead:
        """Create an address and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return AddressRead(*row)

    async def update(self, address_id: int, data: AddressUpdate) -> AddressRead:
        """Change the given fields of an address and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(address_id)
        row = await self.db.first(_UPDATE, _id=address_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no address {address_id}.")
        return AddressRead(*row)

    async def delete(self, address_id: int) -> None:
        """Delete an address."""
        if await self.db.first(_DELETE, _id=address_id) is None:
            raise NotFoundError(f"There is no address {address_id}.")
