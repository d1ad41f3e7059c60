"""Commands on lamps."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.lamp import LampCreate, LampLockInput, LampQuery, LampRead
from app.schemas.page import CursorPage
from app.services.lamp import LampService

group = typer.Typer(help="Lamps.", no_args_is_help=True)


@group.command("list")
def list_lamps(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
) -> None:
    """List lamps."""
    query = parse_query(LampQuery, {"limit": limit, "cursor": cursor, "sort": sort})
    show(CursorPage[LampRead], run(lambda db: LampService(db).search(query)))


@group.command("get")
def get_lamp(lamp_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a lamp."""
    show(LampRead, run(lambda db: LampService(db).get(lamp_id)))


@group.command("create")
def create_lamp() -> None:
    """Create a lamp."""
    data = parse(LampCreate, {})
    show(LampRead, run(lambda db: LampService(db).create(data)))


@group.command("delete")
def delete_lamp(lamp_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a lamp."""
    run(lambda db: LampService(db).delete(lamp_id))


@group.command("lock")
def lock_lamp(
    lamp_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    code: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Take a lamp from green to red."""
    data = parse(LampLockInput, {"code": code})
    show(LampRead, run(lambda db: LampService(db).lock(lamp_id, data)))
