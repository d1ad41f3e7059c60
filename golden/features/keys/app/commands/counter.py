"""Commands on counters."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.counter import CounterCreate, CounterQuery, CounterRead, CounterUpdate
from app.schemas.page import CursorPage
from app.services.counter import CounterService

group = typer.Typer(help="Counters.", no_args_is_help=True)


@group.command("list")
def list_counters(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List counters."""
    query = parse_query(
        CounterQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CounterRead], run(lambda db: CounterService(db).search(query)))


@group.command("get")
def get_counter(counter_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a counter."""
    show(CounterRead, run(lambda db: CounterService(db).get(counter_id)))


@group.command("create")
def create_counter(
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a counter."""
    data = parse(CounterCreate, {"label": label})
    show(CounterRead, run(lambda db: CounterService(db).create(data)))


@group.command("update")
def update_counter(
    counter_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    label: str | None = None,
) -> None:
    """Change a counter; what is not given stays as it is."""
    data = parse(CounterUpdate, {"label": label})
    show(CounterRead, run(lambda db: CounterService(db).update(counter_id, data)))


@group.command("delete")
def delete_counter(counter_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a counter."""
    run(lambda db: CounterService(db).delete(counter_id))
