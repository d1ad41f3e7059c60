"""Commands on polls."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.poll import PollCreate, PollQuery, PollRead, PollUpdate
from app.services.poll import PollService

group = typer.Typer(help="Polls.", no_args_is_help=True)


@group.command("list")
def list_polls(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List polls."""
    query = parse_query(
        PollQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[PollRead], run(lambda db: PollService(db).search(query)))


@group.command("get")
def get_poll(poll_id: UUID) -> None:
    """Show a poll."""
    show(PollRead, run(lambda db: PollService(db).get(poll_id)))


@group.command("create")
def create_poll(
    *,
    question: Annotated[str, typer.Option()],
    choices: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of choices, as in a request.")
    ] = None,
) -> None:
    """Create a poll."""
    data = parse(PollCreate, {"question": question, "choices": choices}, json=["choices"])
    show(PollRead, run(lambda db: PollService(db).create(data)))


@group.command("update")
def update_poll(
    poll_id: UUID,
    *,
    question: str | None = None,
    choices: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of choices, as in a request.")
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: choices. May be repeated.")
    ] = None,
) -> None:
    """Change a poll; what is not given stays as it is."""
    data = parse(
        PollUpdate,
        {"question": question, "choices": choices},
        json=["choices"],
        clear=clear,
        empty={"choices": []},
    )
    show(PollRead, run(lambda db: PollService(db).update(poll_id, data)))


@group.command("delete")
def delete_poll(poll_id: UUID) -> None:
    """Delete a poll."""
    run(lambda db: PollService(db).delete(poll_id))
