"""Commands on steps."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Progress
from app.schemas.page import CursorPage
from app.schemas.step import StepCreate, StepQuery, StepRead, StepUpdate
from app.services.step import StepService

group = typer.Typer(help="Steps.", no_args_is_help=True)


@group.command("list")
def list_steps(
    slug: str,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of number; descending with a `-` before it.")
    ] = None,
    number: int | None = None,
    progress: Progress | None = None,
    tool_id: UUID | None = None,
) -> None:
    """List steps."""
    query = parse_query(
        StepQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "number": number,
            "progress": progress,
            "tool_id": tool_id,
        },
    )
    show(CursorPage[StepRead], run(lambda db: StepService(db).search(slug, query)))


@group.command("get")
def get_step(
    slug: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a step."""
    show(StepRead, run(lambda db: StepService(db).get(slug, number)))


@group.command("create")
def create_step(
    slug: str,
    *,
    number: Annotated[int, typer.Option()],
    text_: Annotated[str, typer.Option("--text")],
    tool_id: UUID | None = None,
) -> None:
    """Create a step."""
    data = parse(StepCreate, {"number": number, "text": text_, "tool_id": tool_id})
    show(StepRead, run(lambda db: StepService(db).create(slug, data)))


@group.command("update")
def update_step(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    tool_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: tool_id. May be repeated.")
    ] = None,
) -> None:
    """Change a step; what is not given stays as it is."""
    data = parse(
        StepUpdate, {"text": text_, "tool_id": tool_id}, clear=clear, empty={"tool_id": None}
    )
    show(StepRead, run(lambda db: StepService(db).update(slug, number, data)))


@group.command("delete")
def delete_step(
    slug: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a step."""
    run(lambda db: StepService(db).delete(slug, number))


@group.command("finish")
def finish_step(
    slug: str, number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Take a step from open to done."""
    show(StepRead, run(lambda db: StepService(db).finish(slug, number)))
