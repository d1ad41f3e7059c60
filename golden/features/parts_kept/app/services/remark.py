"""Remarks: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.remark import Remark
from app.schemas.page import CursorPage
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkRead, RemarkUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Remark)
_COLUMNS = columns_of(_TABLE, RemarkRead)
_THIS = and_(col(Remark.id) == bindparam("_id"), col(Remark.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Remark).returning(*_COLUMNS)
_UPDATE: Executable = update(Remark).where(_THIS).returning(*_COLUMNS)
_DELETE: Executable = update(Remark).where(_THIS).returning(col(Remark.id))
_DELETED = (
    select(col(Remark.deleted_at))
    .where(col(Remark.id) == bindparam("_id"), col(Remark.deleted_at).is_not(None))
    .with_for_update()
)
_LISTING = Listing(
    Remark,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Remark.deleted_at),
)


class RemarkService:
    """What can be done with remarks."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: RemarkQuery) -> CursorPage[RemarkRead]:
        """Return a page of remarks."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([RemarkRead(*row) for row in rows], next_cursor)

    async def get(self, remark_id: UUID) -> RemarkRead:
        """Return a remark."""
        row = await self.db.first(_GET, _id=remark_id)
        if row is None:
            raise NotFoundError(f"There is no remark {remark_id}.")
        return RemarkRead(*row)

    async def create(self, data: RemarkCreate) -> RemarkRead:
        """Create a remark and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return RemarkRead(*row)

    async def update(self, remark_id: UUID, data: RemarkUpdate) -> RemarkRead:
        """Change the given fields of a remark and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            return await self.get(remark_id)
        row = await self.db.first(_UPDATE, _id=remark_id, **changes)
        if row is None:
            raise NotFoundError(f"There is no remark {remark_id}.")
        return RemarkRead(*row)

    async def delete(self, remark_id: UUID) -> None:
        """Delete a remark; it can be restored."""
        if await self.db.first(_DELETE, _id=remark_id, deleted_at=utcnow()) is None:
            raise NotFoundError(f"There is no remark {remark_id}.")

    async def restore(self, remark_id: UUID) -> RemarkRead:
        """Restore a remark with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=remark_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (remark_id,), *deleted)
            return await RemarkService(tx).get(remark_id)
