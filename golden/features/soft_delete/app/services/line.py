"""Lines: rules and queries."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.soft_delete import check_references, delete_referring, restore_row
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of, utcnow
from app.models.line import Line
from app.schemas.line import LineCreate, LineQuery, LineRead, LineUpdate
from app.schemas.page import OffsetPage
from app.schemas.types import IntegerParameter, Timestamp

_TABLE = table_of(Line)
_COLUMNS = columns_of(_TABLE, LineRead)
_THIS = and_(col(Line.id) == bindparam("_id"), col(Line.deleted_at).is_(None))
_CURRENT = at_version(col(Line.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Line).returning(*_COLUMNS)
_UPDATE: Executable = update(Line).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Line.version)).where(_THIS)
_DELETE: Executable = update(Line).where(_THIS, _CURRENT).returning(col(Line.id))
_DELETED = (
    select(col(Line.deleted_at))
    .where(col(Line.id) == bindparam("_id"), col(Line.deleted_at).is_not(None))
    .with_for_update()
)
_INSERT_MANY: Executable = insert(Line).returning(*_COLUMNS, sort_by_parameter_order=True)
_LISTING = Listing(
    Line,
    _SELECT,
    sorts={
        "id": UUID,
        "quantity": IntegerParameter,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
    search=["code"],
    deleted_at=col(Line.deleted_at),
)


class LineService:
    """What can be done with lines."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: LineQuery) -> OffsetPage[LineRead]:
        """Return a part of the lines."""
        rows, total = await _LISTING.part(self.db, query)
        return OffsetPage([LineRead(*row) for row in rows], total, query.limit, query.offset)

    async def get(self, line_id: UUID) -> LineRead:
        """Return a line."""
        row = await self.db.first(_GET, _id=line_id)
        if row is None:
            raise NotFoundError(f"There is no line {line_id}.")
        return LineRead(*row)

    async def create(self, data: LineCreate) -> LineRead:
        """Create a line and return it."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            created = LineRead(*await tx.one(_INSERT, **values))
            await check_references(tx, _TABLE, [(created.id,)], values)
            return created

    async def update(
        self, line_id: UUID, data: LineUpdate, *, versions: Collection[int] | None = None
    ) -> LineRead:
        """Change the given fields of a line and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(line_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            row = await tx.first(_UPDATE, _id=line_id, **expected(versions), **changes)
            if row is None:
                raise await _missed(tx, line_id)
            await check_references(tx, _TABLE, [(line_id,)], changes)
        return LineRead(*row)

    async def delete(self, line_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a line; it can be restored."""
        async with self.db.transaction() as tx:
            now = utcnow()
            if await tx.first(_DELETE, _id=line_id, **expected(versions), deleted_at=now) is None:
                raise await _missed(tx, line_id)
            await delete_referring(tx, _TABLE, (line_id,), now)

    async def restore(self, line_id: UUID) -> LineRead:
        """Restore a line with what was deleted along with it, if it is deleted; return it."""
        async with self.db.transaction() as tx:
            deleted = await tx.first(_DELETED, _id=line_id)
            if deleted is not None:
                await restore_row(tx, _TABLE, (line_id,), *deleted)
            return await LineService(tx).get(line_id)

    async def replace(
        self, line_id: UUID, data: LineCreate, *, versions: Collection[int] | None = None
    ) -> LineRead:
        """Replace a line and return it; what is left out takes its default."""
        values = data.model_dump()
        async with self.db.transaction() as tx:
            row = await tx.first(_UPDATE, _id=line_id, **expected(versions), **values)
            if row is None:
                raise await _missed(tx, line_id)
            await check_references(tx, _TABLE, [(line_id,)], values)
        return LineRead(*row)

    async def bulk_create(self, items: Sequence[LineCreate]) -> list[LineRead]:
        """Create lines, all or none, and return them in their order."""
        values = [item.model_dump() for item in items]
        async with self.db.transaction() as tx:
            rows = await tx.many(_INSERT_MANY, values)
            reads = [LineRead(*row) for row in rows]
            keys = [(created.id,) for created in reads]
            await check_references(tx, _TABLE, keys, values[0])
        return reads


async def _missed(db: Queries, line_id: UUID) -> AppError:
    """Return why no line was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=line_id)
    if row is None:
        return NotFoundError(f"There is no line {line_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
