"""Customers: rules and queries."""

from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.errors import NotFoundError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.models.employee import Employee
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.embedded import EmployeeSummary
from app.schemas.page import CursorPage
from app.schemas.types import IntegerKey

_TABLE = table_of(Customer)
_COLUMNS = columns_of(_TABLE, CustomerRead)
_SUPPORT_REP_TABLE = table_of(Employee)
_SUPPORT_REP_COLUMNS = columns_of(_SUPPORT_REP_TABLE, EmployeeSummary)
_THIS = col(Customer.id) == bindparam("_id")
_SELECT = select(*_COLUMNS, *_SUPPORT_REP_COLUMNS).select_from(
    _TABLE.outerjoin(_SUPPORT_REP_TABLE, _TABLE.c.support_rep_id == _SUPPORT_REP_TABLE.c.id)
)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Customer).returning(col(Customer.id))
_UPDATE: Executable = update(Customer).where(_THIS).returning(col(Customer.id))
_DELETE: Executable = delete(Customer).where(_THIS).returning(col(Customer.id))
_LISTING = Listing(
    Customer,
    _SELECT,
    sorts={
        "id": IntegerKey,
    },
    search=["first_name", "last_name", "email"],
)


class CustomerService:
    """What can be done with customers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CustomerQuery) -> CursorPage[CustomerRead]:
        """Return a page of customers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([_read(row) for row in rows], next_cursor)

    async def get(self, customer_id: int) -> CustomerRead:
        """Return a customer."""
        row = await self.db.first(_GET, _id=customer_id)
        if row is None:
            raise NotFoundError(f"There is no customer {customer_id}.")
        return _read(row)

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


def _read(row: AnyRow) -> CustomerRead:
    """Return the customer of a row, with the objects that stand beside it."""
    own, support_rep = split(row, _COLUMNS, _SUPPORT_REP_COLUMNS)
    values: list[Any] = [
        *own,
        optional(EmployeeSummary, support_rep),
    ]
    return CustomerRead(*values)
