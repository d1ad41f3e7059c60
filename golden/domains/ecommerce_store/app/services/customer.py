"""Customers: rules and queries."""

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import BigIntegerKey

_TABLE = table_of(Customer)
_COLUMNS = columns_of(_TABLE, CustomerRead)
_THIS = col(Customer.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Customer).returning(*_COLUMNS)
_UPDATE: Executable = update(Customer).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = delete(Customer).where(_THIS).returning(col(Customer.id))
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
        return OffsetPage([CustomerRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, customer_id: int) -> CustomerRead:
        """Return a customer."""
        row = await self.db.first(_GET, _id=customer_id)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return CustomerRead(*row)

    async def create(self, data: CustomerCreate) -> CustomerRead:
        """Create a customer and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CustomerRead(*row)

    async def update(self, customer_id: int, data: CustomerUpdate) -> CustomerRead:
        """Change the given fields of a customer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(customer_id)
        row = await self.db.first(_UPDATE, _id=customer_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return CustomerRead(*row)

    async def delete(self, customer_id: int) -> None:
        """Delete a customer."""
        if await self.db.first(_DELETE, _id=customer_id) is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
