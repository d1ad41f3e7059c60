"""Commands on ordereds."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.ordered import OrderedCreate, OrderedQuery, OrderedRead, OrderedUpdate
from app.schemas.page import CursorPage
from app.services.ordered import OrderedService

group = typer.Typer(help="Ordereds.", no_args_is_help=True)


@group.command("list")
def list_ordereds(
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
    """List ordereds."""
    query = parse_query(
        OrderedQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OrderedRead], run(lambda db: OrderedService(db).search(query)))


@group.command("get")
def get_ordered(ordered_id: UUID) -> None:
    """Show an ordered."""
    show(OrderedRead, run(lambda db: OrderedService(db).get(ordered_id)))


@group.command("create")
def create_ordered(
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Create an ordered."""
    data = parse(OrderedCreate, {"label": label})
    show(OrderedRead, run(lambda db: OrderedService(db).create(data)))


@group.command("update")
def update_ordered(
    ordered_id: UUID,
    *,
    label: str | None = None,
) -> None:
    """Change an ordered; what is not given stays as it is."""
    data = parse(OrderedUpdate, {"label": label})
    show(OrderedRead, run(lambda db: OrderedService(db).update(ordered_id, data)))


@group.command("delete")
def delete_ordered(ordered_id: UUID) -> None:
    """Delete an ordered."""
    run(lambda db: OrderedService(db).delete(ordered_id))
