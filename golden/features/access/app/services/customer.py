"""Customers: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.access import EVERYTHING, USERS, Access
from app.db.listing import Listing
from app.db.owners import Reference, by_owner, check_seen, claim, customers_of
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Customer)
_COLUMNS = columns_of(_TABLE, CustomerRead)
_THIS = col(Customer.id) == bindparam("_id")
_OWNED = customers_of("_owner")
_SELECT = select(*_COLUMNS)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Customer).returning(*_COLUMNS)
_UPDATE = by_owner(update(Customer).where(_THIS).returning(*_COLUMNS), _OWNED)
_DELETE = by_owner(delete(Customer).where(_THIS).returning(col(Customer.id)), _OWNED)
_REFERENCES = [
    Reference(("user_id",), ("user_id",), USERS["get"], owning=True, user=True),
]
_LISTING = Listing(
    Customer,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)
_OWN_LISTING = _LISTING.where(_OWNED)


class CustomerService:
    """What can be done with customers."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access

    async def search(self, query: CustomerQuery) -> CursorPage[CustomerRead]:
        """Return a page of customers."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, next_cursor = await listing.page(self.db, query, **access.bound)
        return CursorPage([CustomerRead(*row) for row in rows], next_cursor)

    async def get(self, customer_id: UUID) -> CustomerRead:
        """Return a customer."""
        row = await self.db.first(_GET.of(self.access), _id=customer_id, **self.access.bound)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return CustomerRead(*row)

    async def create(self, data: CustomerCreate) -> CustomerRead:
        """Create a customer and return it."""
        values = data.model_dump()
        claim(self.access, values, data.model_fields_set, "user_id", "user_id")
        async with self.db.transaction() as tx:
            created = CustomerRead(*await tx.one(_INSERT, **values))
            await check_seen(tx, self.access, _REFERENCES, [values])
            return created

    async def update(self, customer_id: UUID, data: CustomerUpdate) -> CustomerRead:
        """Change the given fields of a customer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(customer_id)
        async with self.db.transaction() as tx:
            row = await tx.first(
                _UPDATE.of(self.access), _id=customer_id, **self.access.bound, **changes
            )
            if row is None:
                raise NotFoundError(f"There is no customer {customer_id}.")
            await check_seen(tx, self.access, _REFERENCES, [changes])
        return CustomerRead(*row)

    async def delete(self, customer_id: UUID) -> None:
        """Delete a customer."""
        if (
            await self.db.first(_DELETE.of(self.access), _id=customer_id, **self.access.bound)
            is None
        ):
            raise NotFoundError(f"There is no customer {customer_id}.")
