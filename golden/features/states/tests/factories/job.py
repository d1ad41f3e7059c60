"""Jobs for tests."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import Color
from app.models.job import Job
from app.schemas.job import JobCreate, JobRead
from app.services.job import JobService


async def build_job(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a job."""
    body: dict[str, Any] = {}
    return body | values


async def make_job(db: Queries, /, **values: Any) -> JobRead:
    """Store a job."""
    body = await build_job(db, **values)
    return await JobService(db).create(JobCreate.model_validate(body))


async def make_job_in(db: Queries, state: str, /, **values: Any) -> JobRead:
    """Store a job in a state, whatever the transitions allow."""
    job = await make_job(db, **values)
    await db.all(update(Job).where(col(Job.id) == job.id).values(color=Color(state)))
    return await JobService(db).get(job.id)
