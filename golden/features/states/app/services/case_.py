"""Cases: rules and queries."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, NotFoundError, StaleVersionError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.case_ import Case
from app.models.enums import Step
from app.schemas.case_ import CaseCreate, CaseQuery, CaseRead, CaseUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Timestamp

_TABLE = table_of(Case)
_COLUMNS = columns_of(_TABLE, CaseRead)
_THIS = col(Case.id) == bindparam("_id")
_CURRENT = at_version(col(Case.version))
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Case).returning(*_COLUMNS)
_UPDATE: Executable = update(Case).where(_THIS, _CURRENT).returning(*_COLUMNS)
_VERSION = select(col(Case.version)).where(_THIS)
_DELETE: Executable = delete(Case).where(_THIS, _CURRENT).returning(col(Case.id))
_SETTLE_TRANSITION: Executable = (
    update(Case)
    .where(_THIS, _CURRENT, col(Case.step) == Step.first)
    .values(step=Step.second)
    .returning(*_COLUMNS)
)
_STATE = select(col(Case.step), col(Case.version)).where(_THIS)
_LISTING = Listing(
    Case,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)


class CaseService:
    """What can be done with cases."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: CaseQuery) -> CursorPage[CaseRead]:
        """Return a page of cases."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([CaseRead(*row) for row in rows], next_cursor)

    async def get(self, case_id: UUID) -> CaseRead:
        """Return a case."""
        row = await self.db.first(_GET, _id=case_id)
        if row is None:
            raise NotFoundError(f"There is no case {case_id}.")
        return CaseRead(*row)

    async def create(self, data: CaseCreate) -> CaseRead:
        """Create a case and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return CaseRead(*row)

    async def update(
        self, case_id: UUID, data: CaseUpdate, *, versions: Collection[int] | None = None
    ) -> CaseRead:
        """Change the given fields of a case and return it."""
        changes = data.model_dump(exclude_unset=True)
        if not changes:
            unchanged = await self.get(case_id)
            check_version(unchanged.version, versions)
            return unchanged
        row = await self.db.first(_UPDATE, _id=case_id, **expected(versions), **changes)
        if row is None:
            raise await _missed(self.db, case_id)
        return CaseRead(*row)

    async def delete(self, case_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a case."""
        if await self.db.first(_DELETE, _id=case_id, **expected(versions)) is None:
            raise await _missed(self.db, case_id)

    async def settle(self, case_id: UUID, *, versions: Collection[int] | None = None) -> CaseRead:
        """Take a case from 1st to 2nd."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_SETTLE_TRANSITION, _id=case_id, **expected(versions))
            if row is None:
                raise await _refusal(tx, case_id, "`settle` leads from 1st to 2nd.", versions)
            await service.on_settle(CaseRead(*row))
            return await service.get(case_id)

    async def on_settle(self, case_: CaseRead) -> None:
        """Take part in `settle`: `self` works in its transaction, and an error undoes it."""


async def _refusal(
    db: Queries, case_id: UUID, way: str, versions: Collection[int] | None
) -> AppError:
    """Return why a case could not change its state."""
    row = await db.first(_STATE, _id=case_id)
    if row is None:
        return NotFoundError(f"There is no case {case_id}.")
    check_version(row[1], versions)
    return WrongStateError(f"The case {case_id} is {row[0]}: {way}", ("step",))


async def _missed(db: Queries, case_id: UUID) -> AppError:
    """Return why no case was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION, _id=case_id)
    if row is None:
        return NotFoundError(f"There is no case {case_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
