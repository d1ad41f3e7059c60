"""Commands on pairs."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.pair import PairCreate, PairQuery, PairRead, PairUpdate
from app.services.pair import PairService

group = typer.Typer(help="Pairs.", no_args_is_help=True)


@group.command("list")
def list_pairs(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of left, right, weight; descending with a `-` before it."),
    ] = None,
    left: int | None = None,
    right: str | None = None,
    weight: float | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List pairs."""
    query = parse_query(
        PairQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "left": left,
            "right": right,
            "weight": weight,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[PairRead], run(lambda db: PairService(db).search(query)))


@group.command("get")
def get_pair(left: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)], right: str) -> None:
    """Show a pair."""
    show(PairRead, run(lambda db: PairService(db).get(left, right)))


@group.command("create")
def create_pair(
    *,
    left: Annotated[int, typer.Option()],
    right: Annotated[str, typer.Option()],
    weight: float | None = None,
) -> None:
    """Create a pair."""
    data = parse(PairCreate, {"left": left, "right": right, "weight": weight})
    show(PairRead, run(lambda db: PairService(db).create(data)))


@group.command("update")
def update_pair(
    left: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    right: str,
    *,
    weight: float | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: weight. May be repeated.")
    ] = None,
) -> None:
    """Change a pair; what is not given stays as it is."""
    data = parse(PairUpdate, {"weight": weight}, clear=clear, empty={"weight": None})
    show(PairRead, run(lambda db: PairService(db).update(left, right, data)))


@group.command("delete")
def delete_pair(
    left: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)], right: str
) -> None:
    """Delete a pair."""
    run(lambda db: PairService(db).delete(left, right))
