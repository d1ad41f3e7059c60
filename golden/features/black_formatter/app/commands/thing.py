"""Commands on things."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Size
from app.schemas.page import CursorPage
from app.schemas.thing import ThingCreate, ThingQuery, ThingRead, ThingUpdate
from app.services.thing import ThingService

group = typer.Typer(help="Things.", no_args_is_help=True)


@group.command("list")
def list_things(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, name, price, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    name: str | None = None,
    size: Size | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    parent_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List things."""
    query = parse_query(
        ThingQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "name": name,
            "size": size,
            "price": price,
            "parent_id": parent_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ThingRead], run(lambda db: ThingService(db).search(query)))


@group.command("get")
def get_thing(thing_id: UUID) -> None:
    """Show a thing."""
    show(ThingRead, run(lambda db: ThingService(db).get(thing_id)))


@group.command("create")
def create_thing(
    *,
    name: Annotated[str, typer.Option()],
    size: Size | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    parent_id: UUID | None = None,
    tag_ids: list[UUID] | None = None,
) -> None:
    """Create a thing."""
    data = parse(
        ThingCreate,
        {"name": name, "size": size, "price": price, "parent_id": parent_id, "tag_ids": tag_ids},
    )
    show(ThingRead, run(lambda db: ThingService(db).create(data)))


@group.command("update")
def update_thing(
    thing_id: UUID,
    *,
    name: str | None = None,
    size: Size | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    parent_id: UUID | None = None,
    tag_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: parent_id, tag_ids. May be repeated.")
    ] = None,
) -> None:
    """Change a thing; what is not given stays as it is."""
    data = parse(
        ThingUpdate,
        {"name": name, "size": size, "price": price, "parent_id": parent_id, "tag_ids": tag_ids},
        clear=clear,
        empty={"parent_id": None, "tag_ids": []},
    )
    show(ThingRead, run(lambda db: ThingService(db).update(thing_id, data)))


@group.command("delete")
def delete_thing(thing_id: UUID) -> None:
    """Delete a thing."""
    run(lambda db: ThingService(db).delete(thing_id))
