"""Customers: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.schemas.customer import (
    CustomerCreate,
    CustomerQuery,
    CustomerRead,
    CustomerScoreFilter,
    CustomerUpdate,
)
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.services.passwords import hash_password

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
        "id": UUID,
        "score": CustomerScoreFilter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CustomerService:
    """What can be done with customers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CustomerQuery) -> CursorPage[CustomerRead]:
        """Return a page of customers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CustomerRead(*row) for row in rows], next_cursor)

    async def get(self, customer_id: UUID) -> CustomerRead:
        """Return a customer."""
        row = await self.db.first(_GET, _id=customer_id)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return CustomerRead(*row)

    async def create(self, data: CustomerCreate) -> CustomerRead:
        """Create a customer and return it."""
        values = data.model_dump()
        if values.get("password") is not None:
            values["password"] = await hash_password(values["password"])
        row = await self.db.one(_INSERT, **values)
        return CustomerRead(*row)

    async def update(self, customer_id: UUID, data: CustomerUpdate) -> CustomerRead:
        """Change the given fields of a customer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if changes.get("password") is not None:
            changes["password"] = await hash_password(changes["password"])
        if not changes:
            return await self.get(customer_id)
        row = await self.db.first(_UPDATE, _id=customer_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return CustomerRead(*row)

    async def delete(self, customer_id: UUID) -> None:
        """Delete a customer."""
        if await self.db.first(_DELETE, _id=customer_id) is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
