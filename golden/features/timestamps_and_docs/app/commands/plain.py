"""Commands on plains."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.plain import PlainCreate, PlainQuery, PlainRead, PlainUpdate
from app.services.plain import PlainService

group = typer.Typer(help="Plains.", no_args_is_help=True)


@group.command("list")
def list_plains(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
) -> None:
    """List plains."""
    query = parse_query(PlainQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_})
    show(CursorPage[PlainRead], run(lambda db: PlainService(db).search(query)))


@group.command("get")
def get_plain(plain_id: UUID) -> None:
    """Show a plain."""
    show(PlainRead, run(lambda db: PlainService(db).get(plain_id)))


@group.command("create")
def create_plain(
    *,
    name: Annotated[
        str, typer.Option(help="A \"doc\" with \\ and '''quotes''' and {braces} and a line.")
    ],
) -> None:
    """Create a plain."""
    data = parse(PlainCreate, {"name": name})
    show(PlainRead, run(lambda db: PlainService(db).create(data)))


@group.command("update")
def update_plain(
    plain_id: UUID,
    *,
    name: Annotated[
        str | None, typer.Option(help="A \"doc\" with \\ and '''quotes''' and {braces} and a line.")
    ] = None,
) -> None:
    """Change a plain; what is not given stays as it is."""
    data = parse(PlainUpdate, {"name": name})
    show(PlainRead, run(lambda db: PlainService(db).update(plain_id, data)))


@group.command("delete")
def delete_plain(plain_id: UUID) -> None:
    """Delete a plain."""
    run(lambda db: PlainService(db).delete(plain_id))
