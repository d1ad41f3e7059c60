"""Cabinets: rules and queries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.membership import one_of
from app.db.session import AnyRow, Queries
from app.db.soft_delete import delete_referring, restore_row
from app.errors import NotFoundError
from app.models.base import columns_of, table_of, utcnow
from app.models.cabinet import Cabinet
from app.schemas.cabinet import CabinetCreate, CabinetQuery, CabinetRead, CabinetUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp
from app.services.drawer import DrawerService

_TABLE = table_of(Cabinet)
_COLUMNS = columns_of(_TABLE, CabinetRead)
_THIS = and_(col(Cabinet.id) == bindparam("_id"), col(Cabinet.deleted_at).is_(None))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Cabinet).returning(col(Cabinet.id))
_UPDATE: Executable = update(Cabinet).where(_THIS).returning(col(Cabinet.id))
_LOCK = select(col(Cabinet.id)).where(_THIS).with_for_update()
_DELETE: Executable = update(Cabinet).where(_THIS).returning(col(Cabinet.id))
_DELETED = (
    select(col(Cabinet.deleted_at))
    .where(col(Cabinet.id) == bindparam("_id"), col(Cabinet.deleted_at).is_not(None))
    .with_for_update()
)
_DELETE_MANY: Executable = (
    update(Cabinet)
    .where(one_of(col(Cabinet.id), "_ids"), col(Cabinet.deleted_at).is_(None))
    .returning(col(Cabinet.id))
)
_LISTING = Listing(
    Cabinet,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    deleted_at=col(Cabinet.deleted_at),
)


class CabinetService:
    """What can be done with cabinets."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CabinetQuery) -> CursorPage[CabinetRead]:
        """Return a page of cabinets."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage(await self._complete(rows), next_cursor)

    async def get(self, cabinet_id: UUID) -> CabinetRead:
        """Return a cabinet."""
        row = await self.db.first(_GET, _id=cabinet_id)
        if row is None:
            raise NotFoundError(f"There is no cabinet {cabinet_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: CabinetCreate) -> CabinetRead:
        """Create a cabinet and return it."""
        values = data.model_dump(exclude={"drawers"})
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await DrawerService(tx).add_to_cabinets([(row[0], item) for item in data.drawers])
            return await CabinetService(tx).get(*row)

    async def update(self, cabinet_id: UUID, data: CabinetUpdate) -> CabinetRead:
        """Change the given fields of a cabinet and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"drawers"})
        async with self.db.transaction() as tx:
            if await tx.first(_LOCK, _id=cabinet_id) is None:
                raise NotFoundError(f"There is no cabinet {cabinet_id}.")
            if changes:
                await tx.one(_UPDATE, _id=cabinet_id, **changes)
            if "drawers" in data.model_fields_set:
                await DrawerService(tx).replace_in_cabinets({cabinet_id: data.drawers})
            return await CabinetService(tx).get(cabinet_id)

    async def delete(self, cabinet_id: UUID) -> None:
        """Delete a cabinet; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=cabinet_id, deleted_at=now) is None:
                raise NotFoundError(f"There is no cabinet {cabinet_id}.")
            await delete_referring(tx, _TABLE, (cabinet_id,), now)

    async def restore(self, cabinet_id: UUID) -> CabinetRead:
        """Restore a cabinet with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=cabinet_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (cabinet_id,), *deleted)
            return await CabinetService(tx).get(cabinet_id)

    async def bulk_delete(self, ids: Sequence[UUID]) -> None:
        """Delete cabinets, all or none."""
        keys = list(ids)
        async with self.db.transaction() as tx:
            now = utcnow()
            rows = await tx.all(_DELETE_MANY, _ids=keys, deleted_at=now)
            deleted = {row[0] for row in rows}
            missing = [str(key) for key in dict.fromkeys(keys) if key not in deleted]
            if missing:
                raise NotFoundError(f"There is no cabinet {'; '.join(missing)}.")
            for row in rows:
                await delete_referring(tx, _TABLE, row, now)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[CabinetRead]:
        """Return the cabinets of the rows, with what belongs to them."""
        reads = [CabinetRead(*row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for drawer in await DrawerService(self.db).of_cabinets(list(by_key)):
            by_key[drawer.cabinet_id].drawers.append(drawer)
        return reads
