"""Commands on sessions."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.session_ import SessionCreate, SessionQuery, SessionRead, SessionUpdate
from app.services.session_ import SessionService

group = typer.Typer(help="Sessions.", no_args_is_help=True)


@group.command("list")
def list_sessions(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, query, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    query_: Annotated[int | None, typer.Option("--query")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List sessions."""
    query = parse_query(
        SessionQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "query": query_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SessionRead], run(lambda db: SessionService(db).search(query)))


@group.command("get")
def get_session(session_id: UUID) -> None:
    """Show a session."""
    show(SessionRead, run(lambda db: SessionService(db).get(session_id)))


@group.command("create")
def create_session(
    *,
    self: str | None = None,
    data_: Annotated[str | None, typer.Option("--data")] = None,
    query_: Annotated[int, typer.Option("--query")],
) -> None:
    """Create a session."""
    data = parse(SessionCreate, {"self": self, "data": data_, "query": query_})
    show(SessionRead, run(lambda db: SessionService(db).create(data)))


@group.command("update")
def update_session(
    session_id: UUID,
    *,
    self: str | None = None,
    data_: Annotated[str | None, typer.Option("--data")] = None,
    query_: Annotated[int | None, typer.Option("--query")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: self, data. May be repeated.")
    ] = None,
) -> None:
    """Change a session; what is not given stays as it is."""
    data = parse(
        SessionUpdate,
        {"self": self, "data": data_, "query": query_},
        clear=clear,
        empty={"self": None, "data": None},
    )
    show(SessionRead, run(lambda db: SessionService(db).update(session_id, data)))


@group.command("delete")
def delete_session(session_id: UUID) -> None:
    """Delete a session."""
    run(lambda db: SessionService(db).delete(session_id))
