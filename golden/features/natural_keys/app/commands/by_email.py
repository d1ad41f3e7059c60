"""Commands on by emails."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_email import ByEmailCreate, ByEmailQuery, ByEmailRead, ByEmailUpdate
from app.schemas.page import CursorPage
from app.services.by_email import ByEmailService

group = typer.Typer(help="By emails.", no_args_is_help=True)


@group.command("list")
def list_by_emails(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of address, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    address: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by emails."""
    query = parse_query(
        ByEmailQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "address": address,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByEmailRead], run(lambda db: ByEmailService(db).search(query)))


@group.command("get")
def get_by_email(address: str) -> None:
    """Show a by email."""
    show(ByEmailRead, run(lambda db: ByEmailService(db).get(address)))


@group.command("create")
def create_by_email(
    *,
    address: Annotated[str, typer.Option()],
    name: str | None = None,
) -> None:
    """Create a by email."""
    data = parse(ByEmailCreate, {"address": address, "name": name})
    show(ByEmailRead, run(lambda db: ByEmailService(db).create(data)))


@group.command("update")
def update_by_email(
    address: str,
    *,
    name: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name. May be repeated.")
    ] = None,
) -> None:
    """Change a by email; what is not given stays as it is."""
    data = parse(ByEmailUpdate, {"name": name}, clear=clear, empty={"name": None})
    show(ByEmailRead, run(lambda db: ByEmailService(db).update(address, data)))


@group.command("delete")
def delete_by_email(address: str) -> None:
    """Delete a by email."""
    run(lambda db: ByEmailService(db).delete(address))
