"""Commands on things."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Odd, One
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
        str | None, typer.Option(help="By one of odd, maybe; descending with a `-` before it.")
    ] = None,
    odd: Odd | None = None,
    maybe: Odd | None = None,
) -> None:
    """List things."""
    query = parse_query(
        ThingQuery, {"limit": limit, "cursor": cursor, "sort": sort, "odd": odd, "maybe": maybe}
    )
    show(CursorPage[ThingRead], run(lambda db: ThingService(db).search(query)))


@group.command("get")
def get_thing(thing_id: UUID) -> None:
    """Show a thing."""
    show(ThingRead, run(lambda db: ThingService(db).get(thing_id)))


@group.command("create")
def create_thing(
    *,
    odd: Annotated[Odd, typer.Option()],
    maybe: Odd | None = None,
    with_default: Odd | None = None,
    pct: Odd | None = None,
    one: One | None = None,
    many: list[Odd] | None = None,
) -> None:
    """Create a thing."""
    data = parse(
        ThingCreate,
        {
            "odd": odd,
            "maybe": maybe,
            "with_default": with_default,
            "pct": pct,
            "one": one,
            "many": many or [],
        },
    )
    show(ThingRead, run(lambda db: ThingService(db).create(data)))


@group.command("update")
def update_thing(
    thing_id: UUID,
    *,
    odd: Odd | None = None,
    maybe: Odd | None = None,
    with_default: Odd | None = None,
    pct: Odd | None = None,
    one: One | None = None,
    many: list[Odd] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: maybe, many. May be repeated.")
    ] = None,
) -> None:
    """Change a thing; what is not given stays as it is."""
    data = parse(
        ThingUpdate,
        {
            "odd": odd,
            "maybe": maybe,
            "with_default": with_default,
            "pct": pct,
            "one": one,
            "many": many,
        },
        clear=clear,
        empty={"maybe": None, "many": []},
    )
    show(ThingRead, run(lambda db: ThingService(db).update(thing_id, data)))


@group.command("delete")
def delete_thing(thing_id: UUID) -> None:
    """Delete a thing."""
    run(lambda db: ThingService(db).delete(thing_id))
