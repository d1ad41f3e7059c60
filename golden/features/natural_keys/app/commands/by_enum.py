"""Commands on by enums."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Kind
from app.schemas.by_enum import ByEnumCreate, ByEnumQuery, ByEnumRead, ByEnumUpdate
from app.schemas.page import CursorPage
from app.services.by_enum import ByEnumService

group = typer.Typer(help="By enums.", no_args_is_help=True)


@group.command("list")
def list_by_enums(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of kind, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    kind: Kind | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by enums."""
    query = parse_query(
        ByEnumQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "kind": kind,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByEnumRead], run(lambda db: ByEnumService(db).search(query)))


@group.command("get")
def get_by_enum(kind: Kind) -> None:
    """Show a by enum."""
    show(ByEnumRead, run(lambda db: ByEnumService(db).get(kind)))


@group.command("create")
def create_by_enum(
    *,
    kind: Annotated[Kind, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by enum."""
    data = parse(ByEnumCreate, {"kind": kind, "n": n})
    show(ByEnumRead, run(lambda db: ByEnumService(db).create(data)))


@group.command("update")
def update_by_enum(
    kind: Kind,
    *,
    n: int | None = None,
) -> None:
    """Change a by enum; what is not given stays as it is."""
    data = parse(ByEnumUpdate, {"n": n})
    show(ByEnumRead, run(lambda db: ByEnumService(db).update(kind, data)))


@group.command("delete")
def delete_by_enum(kind: Kind) -> None:
    """Delete a by enum."""
    run(lambda db: ByEnumService(db).delete(kind))
