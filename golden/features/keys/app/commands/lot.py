"""Commands on lots."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.lot import LotCreate, LotQuery, LotRead, LotUpdate
from app.schemas.page import CursorPage
from app.services.lot import LotService

group = typer.Typer(help="Lots.", no_args_is_help=True)


@group.command("list")
def list_lots(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    number: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List lots."""
    query = parse_query(
        LotQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "number": number,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[LotRead], run(lambda db: LotService(db).search(query)))


@group.command("get")
def get_lot(number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a lot."""
    show(LotRead, run(lambda db: LotService(db).get(number)))


@group.command("create")
def create_lot(
    *,
    number: Annotated[int, typer.Option()],
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a lot."""
    data = parse(LotCreate, {"number": number, "label": label})
    show(LotRead, run(lambda db: LotService(db).create(data)))


@group.command("update")
def update_lot(
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: str | None = None,
) -> None:
    """Change a lot; what is not given stays as it is."""
    data = parse(LotUpdate, {"label": label})
    show(LotRead, run(lambda db: LotService(db).update(number, data)))


@group.command("delete")
def delete_lot(number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a lot."""
    run(lambda db: LotService(db).delete(number))
