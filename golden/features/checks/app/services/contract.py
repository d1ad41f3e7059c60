"""Contracts: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.contract import Contract
from app.schemas.contract import (
    ContractCreate,
    ContractDiscountFilter,
    ContractPriceFilter,
    ContractQuery,
    ContractRateFilter,
    ContractRead,
    ContractUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Date, IntegerParameter, Timestamp

_TABLE = table_of(Contract)
_COLUMNS = columns_of(_TABLE, ContractRead)
_THIS = col(Contract.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Contract).returning(*_COLUMNS)
_UPDATE: Executable = update(Contract).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Contract).where(_THIS).returning(col(Contract.id))
_LISTING = Listing(
    Contract,
    _SELECT,
    sorts={
        "id": UUID,
        "starts_on": Date,
        "seats": IntegerParameter,
        "used": IntegerParameter,
        "price": ContractPriceFilter,
        "discount": ContractDiscountFilter,
        "rate": ContractRateFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class ContractService:
    """What can be done with contracts."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: ContractQuery) -> CursorPage[ContractRead]:
        """Return a page of contracts."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([ContractRead(*row) for row in rows], next_cursor)

    async def get(self, contract_id: UUID) -> ContractRead:
        """Return a contract."""
        row = await self.db.first(_GET, _id=contract_id)
        if row is None:
            raise NotFoundError(f"There is no contract {contract_id}.")
        return ContractRead(*row)

    async def create(self, data: ContractCreate) -> ContractRead:
        """Create a contract and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return ContractRead(*row)

    async def update(self, contract_id: UUID, data: ContractUpdate) -> ContractRead:
        """Change the given fields of a contract and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(contract_id)
        row = await self.db.first(_UPDATE, _id=contract_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no contract {contract_id}.")
        return ContractRead(*row)

    async def delete(self, contract_id: UUID) -> None:
        """Delete a contract."""
        if await self.db.first(_DELETE, _id=contract_id) is None:
            raise NotFoundError(f"There is no contract {contract_id}.")
