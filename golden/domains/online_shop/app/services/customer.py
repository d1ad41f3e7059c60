"""Customers: rules and queries."""

from collections.abc import Sequence

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.address import Address
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.models.wish_list import WishList
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.embedded import AddressSummary, WishListSummary
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Customer)
_COLUMNS = columns_of(_TABLE, CustomerRead)
_THIS = col(Customer.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Customer).returning(col(Customer.id))
_UPDATE: Executable = update(Customer).where(_THIS).returning(col(Customer.id))
_DELETE: Executable = delete(Customer).where(_THIS).returning(col(Customer.id))
_ADDRESSES_OF = (
    select(col(Address.customer_id), *columns_of(table_of(Address), AddressSummary))
    .where(one_of(col(Address.customer_id), "_ids"))
    .order_by(col(Address.id))
)
_WISH_LISTS_OF = (
    select(col(WishList.customer_id), *columns_of(table_of(WishList), WishListSummary))
    .where(one_of(col(WishList.customer_id), "_ids"))
    .order_by(col(WishList.id))
)
_LISTING = Listing(
    Customer,
    _SELECT,
    sorts={
        "id": BigIntegerKey,
    },
    search=["first_name", "last_name", "email"],
)


class CustomerService:
    """What can be done with customers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CustomerQuery) -> OffsetPage[CustomerRead]:
        """Return a part of the customers."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, customer_id: int) -> CustomerRead:
        """Return a customer."""
        row = await self.db.first(_GET, _id=customer_id)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: CustomerCreate) -> CustomerRead:
        """Create a customer and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            return await CustomerService(tx).get(*row)

    async def update(self, customer_id: int, data: CustomerUpdate) -> CustomerRead:
        """Change the given fields of a customer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(customer_id)
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=customer_id, **changes) is None:
                raise NotFoundError(f"There is no customer {customer_id}.")
            return await CustomerService(tx).get(customer_id)

    async def delete(self, customer_id: int) -> None:
        """Delete a customer."""
        if await self.db.first(_DELETE, _id=customer_id) is None:
            raise NotFoundError(f"There is no customer {customer_id}.")

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CustomerRead]:
        """Return the customers of the rows, with what belongs to them."""
        reads = [CustomerRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for customer_id, *values in await self.db.all(_ADDRESSES_OF, _ids=list(by_key)):
            by_key[customer_id].addresses.append(AddressSummary(*values))
        for customer_id, *values in await self.db.all(_WISH_LISTS_OF, _ids=list(by_key)):
            by_key[customer_id].wish_lists.append(WishListSummary(*values))
        return reads
