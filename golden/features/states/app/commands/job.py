"""Commands on jobs."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.job import JobCreate, JobQuery, JobRead
from app.schemas.page import CursorPage
from app.services.job import JobService

group = typer.Typer(help="Jobs.", no_args_is_help=True)


@group.command("list")
def list_jobs(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List jobs."""
    query = parse_query(JobQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[JobRead], run(lambda db: JobService(db).search(query)))


@group.command("get")
def get_job(job_id: UUID) -> None:
    """Show a job."""
    show(JobRead, run(lambda db: JobService(db).get(job_id)))


@group.command("create")
def create_job() -> None:
    """Create a job."""
    data = parse(JobCreate, {})
    show(JobRead, run(lambda db: JobService(db).create(data)))


@group.command("delete")
def delete_job(job_id: UUID) -> None:
    """Delete a job."""
    run(lambda db: JobService(db).delete(job_id))


@group.command("start")
def start_job(job_id: UUID) -> None:
    """Take a job from red to green."""
    show(JobRead, run(lambda db: JobService(db).start(job_id)))


@group.command("date")
def date_job(job_id: UUID) -> None:
    """Take a job from green to red."""
    show(JobRead, run(lambda db: JobService(db).date_(job_id)))
