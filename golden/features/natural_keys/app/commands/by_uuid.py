"""Commands on by uuids."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_uuid import ByUuidCreate, ByUuidQuery, ByUuidRead, ByUuidUpdate
from app.schemas.page import CursorPage
from app.services.by_uuid import ByUuidService

group = typer.Typer(help="By uuids.", no_args_is_help=True)


@group.command("list")
def list_by_uuids(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of token, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    token: UUID | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by uuids."""
    query = parse_query(
        ByUuidQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "token": token,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByUuidRead], run(lambda db: ByUuidService(db).search(query)))


@group.command("get")
def get_by_uuid(token: UUID) -> None:
    """Show a by uuid."""
    show(ByUuidRead, run(lambda db: ByUuidService(db).get(token)))


@group.command("create")
def create_by_uuid(
    *,
    token: Annotated[UUID, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by uuid."""
    data = parse(ByUuidCreate, {"token": token, "n": n})
    show(ByUuidRead, run(lambda db: ByUuidService(db).create(data)))


@group.command("update")
def update_by_uuid(
    token: UUID,
    *,
    n: int | None = None,
) -> None:
    """Change a by uuid; what is not given stays as it is."""
    data = parse(ByUuidUpdate, {"n": n})
    show(ByUuidRead, run(lambda db: ByUuidService(db).update(token, data)))


@group.command("delete")
def delete_by_uuid(token: UUID) -> None:
    """Delete a by uuid."""
    run(lambda db: ByUuidService(db).delete(token))
