"""Jobs: rules and queries."""

from uuid import UUID

from sqlalchemy import Executable, bindparam, delete, insert, select, update
from sqlmodel import col

from app.db.listing import Listing
from app.db.session import Queries
from app.errors import AppError, NotFoundError, WrongStateError
from app.models.base import columns_of, table_of
from app.models.enums import Color
from app.models.job import Job
from app.schemas.job import JobCreate, JobQuery, JobRead, JobUpdate
from app.schemas.page import CursorPage

_TABLE = table_of(Job)
_COLUMNS = columns_of(_TABLE, JobRead)
_THIS = col(Job.id) == bindparam("_id")
_SELECT = select(*_COLUMNS)
_GET = _SELECT.where(_THIS)
_INSERT: Executable = insert(Job).returning(*_COLUMNS)
_DELETE: Executable = delete(Job).where(_THIS).returning(col(Job.id))
_START_TRANSITION: Executable = (
    update(Job)
    .where(_THIS, col(Job.color) == Color.red)
    .values(color=Color.green)
    .returning(*_COLUMNS)
)
_DATE_TRANSITION: Executable = (
    update(Job)
    .where(_THIS, col(Job.color) == Color.green)
    .values(color=Color.red)
    .returning(*_COLUMNS)
)
_STATE = select(col(Job.color)).where(_THIS)
_LISTING = Listing(
    Job,
    _SELECT,
    sorts={
        "id": UUID,
    },
)


class JobService:
    """What can be done with jobs."""

    def __init__(self, db: Queries) -> None:
        self.db = db

    async def search(self, query: JobQuery) -> CursorPage[JobRead]:
        """Return a page of jobs."""
        rows, next_cursor = await _LISTING.page(self.db, query)
        return CursorPage([JobRead(*row) for row in rows], next_cursor)

    async def get(self, job_id: UUID) -> JobRead:
        """Return a job."""
        row = await self.db.first(_GET, _id=job_id)
        if row is None:
            raise NotFoundError(f"There is no job {job_id}.")
        return JobRead(*row)

    async def create(self, data: JobCreate) -> JobRead:
        """Create a job and return it."""
        row = await self.db.one(_INSERT, **data.model_dump())
        return JobRead(*row)

    async def update(self, job_id: UUID, _data: JobUpdate) -> JobRead:
        """Return a job, of which nothing can change."""
        return await self.get(job_id)

    async def delete(self, job_id: UUID) -> None:
        """Delete a job."""
        if await self.db.first(_DELETE, _id=job_id) is None:
            raise NotFoundError(f"There is no job {job_id}.")

    async def start(self, job_id: UUID) -> JobRead:
        """Take a job from red to green."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_START_TRANSITION, _id=job_id)
            if row is None:
                raise await _refusal(tx, job_id, "`start` leads from red to green.")
            await service.on_start(JobRead(*row))
            return await service.get(job_id)

    async def on_start(self, job: JobRead) -> None:
        """Take part in `start`: `self` works in its transaction, and an error undoes it."""

    async def date_(self, job_id: UUID) -> JobRead:
        """Take a job from green to red."""
        async with self.db.transaction() as tx:
            service = type(self)(tx)
            row = await tx.first(_DATE_TRANSITION, _id=job_id)
            if row is None:
                raise await _refusal(tx, job_id, "`date` leads from green to red.")
            await service.on_date(JobRead(*row))
            return await service.get(job_id)

    async def on_date(self, job: JobRead) -> None:
        """Take part in `date`: `self` works in its transaction, and an error undoes it."""


async def _refusal(db: Queries, job_id: UUID, way: str) -> AppError:
    """Return why a job could not change its state."""
    row = await db.first(_STATE, _id=job_id)
    if row is None:
        return NotFoundError(f"There is no job {job_id}.")
    return WrongStateError(f"The job {job_id} is {row[0]}: {way}", ("color",))
