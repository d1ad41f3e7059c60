"""Leases: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import check_references, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.lease import Lease
from app.schemas.lease import LeaseCreate, LeaseQuery, LeaseRead, LeaseUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Lease)
_COLUMNS = columns_of(_TABLE, LeaseRead)
_THIS = and_(col(Lease.id) == bindparam("_id"), col(Lease.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Lease).returning(*_COLUMNS)
_UPDATE: Executable = update(Lease).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Lease).where(_THIS).returning(col(Lease.id))
_DELETED = (
    select(col(Lease.deleted_at))
    .where(col(Lease.id) == bindparam("_id"), col(Lease.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Lease,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Lease.deleted_at),
)


class LeaseService:
    """What can be done with leases."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LeaseQuery) -> CursorPage[LeaseRead]:
        """Return a page of leases."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([LeaseRead(*row) for row in rows], next_cursor)

    async def get(self, lease_id: UUID) -> LeaseRead:
        """Return a lease."""
        row = await self.db.first(_GET, _id=lease_id)
        if row is None:
            raise NotFoundError(f"There is no lease {lease_id}.")
        return LeaseRead(*row)

    async def create(self, data: LeaseCreate) -> LeaseRead:
        """Create a lease and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            created = LeaseRead(*await tx.one(_INSERT, **values))
            await check_references(tx, _TABLE, [(created.id,)], values)
            return created

    async def update(self, lease_id: UUID, data: LeaseUpdate) -> LeaseRead:
        """Change the given fields of a lease and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(lease_id)
        async with self.db.transaction() as tx:
            row = await tx.first(_UPDATE, _id=lease_id, **changes)
            if row is None:
                raise NotFoundError(f"There is no lease {lease_id}.")
            await check_references(tx, _TABLE, [(lease_id,)], changes)
        return LeaseRead(*row)

    async def delete(self, lease_id: UUID) -> None:
        """Delete a lease; it can be restored."""
        if await self.db.first(_DELETE, _id=lease_id, deleted_at=utcnow()) is None:
            raise NotFoundError(f"There is no lease {lease_id}.")

    async def restore(self, lease_id: UUID) -> LeaseRead:
        """Restore a lease with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=lease_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (lease_id,), *deleted)
            return await LeaseService(tx).get(lease_id)
