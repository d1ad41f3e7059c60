"""Customers: rules and queries."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of, utcnow
from app.models.customer import Customer
from app.models.order import Order
from app.models.profile import Profile
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerRead, CustomerUpdate
from app.schemas.embedded import OrderSummary, ProfileSummary
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Customer)
_COLUMNS = columns_of(_TABLE, CustomerRead)
_THIS = and_(col(Customer.id) == bindparam("_id"), col(Customer.deleted_at).is_(None))
_CURRENT = at_version(col(Customer.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Customer).returning(col(Customer.id))
_UPDATE: Executable = update(Customer).where(_THIS, _CURRENT).returning(col(Customer.id))
_VERSION = select(col(Customer.version)).where(_THIS)
_DELETE: Executable = update(Customer).where(_THIS, _CURRENT).returning(col(Customer.id))
_DELETED = (
    select(col(Customer.deleted_at))
    .where(col(Customer.id) == bindparam("_id"), col(Customer.deleted_at).is_not(None))
    .with_for_update()
)
_PROFILE_OF = (
    select(col(Profile.customer_id), *columns_of(table_of(Profile), ProfileSummary))
    .where(one_of(col(Profile.customer_id), "_ids"), col(Profile.deleted_at).is_(None))
    .order_by(col(Profile.id))
)
_ORDERS_OF = (
    select(col(Order.customer_id), *columns_of(table_of(Order), OrderSummary))
    .where(one_of(col(Order.customer_id), "_ids"), col(Order.deleted_at).is_(None))
    .order_by(col(Order.id))
)
_LISTING = Listing(
    Customer,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    search=["name"],
    deleted_at=col(Customer.deleted_at),
)


class CustomerService:
    """What can be done with customers."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CustomerQuery) -> CursorPage[CustomerRead]:
        """Return a page of customers."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, customer_id: UUID) -> CustomerRead:
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

    async def update(
        self, customer_id: UUID, data: CustomerUpdate, *, versions: Collection[int] | None = None
    ) -> CustomerRead:
        """Change the given fields of a customer and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(customer_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if await tx.first(_UPDATE, _id=customer_id, **expected(versions), **changes) is None:
                raise await _missed(tx, customer_id)
            return await CustomerService(tx).get(customer_id)

    async def delete(self, customer_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a customer; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if (
                await tx.first(_DELETE, _id=customer_id, **expected(versions), deleted_at=now)
                is None
            ):
                raise await _missed(tx, customer_id)
            await delete_referring(tx, _TABLE, (customer_id,), now)

    async def restore(self, customer_id: UUID) -> CustomerRead:
        """Restore a customer with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=customer_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (customer_id,), *deleted)
            return await CustomerService(tx).get(customer_id)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CustomerRead]:
        """Return the customers of the rows, with what belongs to them."""
        reads = [CustomerRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for customer_id, *values in await self.db.all(_PROFILE_OF, _ids=list(by_key)):
            by_key[customer_id].profile = ProfileSummary(*values)
        for customer_id, *values in await self.db.all(_ORDERS_OF, _ids=list(by_key)):
            by_key[customer_id].orders.append(OrderSummary(*values))
        return reads


async def _missed(db: Queries, customer_id: UUID) -> AppError:
    """Return why no customer was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=customer_id)
    if row is None:
        return NotFoundError(f"There is no customer {customer_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
