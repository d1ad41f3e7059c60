"""Commands on by bigs."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_big import ByBigCreate, ByBigQuery, ByBigRead, ByBigUpdate
from app.schemas.page import CursorPage
from app.services.by_big import ByBigService

group = typer.Typer(help="By bigs.", no_args_is_help=True)


@group.command("list")
def list_by_bigs(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of number, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    number: int | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by bigs."""
    query = parse_query(
        ByBigQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "number": number,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByBigRead], run(lambda db: ByBigService(db).search(query)))


@group.command("get")
def get_by_big(number: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a by big."""
    show(ByBigRead, run(lambda db: ByBigService(db).get(number)))


@group.command("create")
def create_by_big(
    *,
    number: Annotated[int, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by big."""
    data = parse(ByBigCreate, {"number": number, "n": n})
    show(ByBigRead, run(lambda db: ByBigService(db).create(data)))


@group.command("update")
def update_by_big(
    number: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    n: int | None = None,
) -> None:
    """Change a by big; what is not given stays as it is."""
    data = parse(ByBigUpdate, {"n": n})
    show(ByBigRead, run(lambda db: ByBigService(db).update(number, data)))


@group.command("delete")
def delete_by_big(number: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a by big."""
    run(lambda db: ByBigService(db).delete(number))
