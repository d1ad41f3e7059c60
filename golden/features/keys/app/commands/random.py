"""Commands on randoms."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.random import RandomCreate, RandomQuery, RandomRead, RandomUpdate
from app.services.random import RandomService

group = typer.Typer(help="Randoms.", no_args_is_help=True)


@group.command("list")
def list_randoms(
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
    """List randoms."""
    query = parse_query(
        RandomQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[RandomRead], run(lambda db: RandomService(db).search(query)))


@group.command("get")
def get_random(random_id: UUID) -> None:
    """Show a random."""
    show(RandomRead, run(lambda db: RandomService(db).get(random_id)))


@group.command("create")
def create_random(
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a random."""
    data = parse(RandomCreate, {"label": label})
    show(RandomRead, run(lambda db: RandomService(db).create(data)))


@group.command("update")
def update_random(
    random_id: UUID,
    *,
    label: str | None = None,
) -> None:
    """Change a random; what is not given stays as it is."""
    data = parse(RandomUpdate, {"label": label})
    show(RandomRead, run(lambda db: RandomService(db).update(random_id, data)))


@group.command("delete")
def delete_random(random_id: UUID) -> None:
    """Delete a random."""
    run(lambda db: RandomService(db).delete(random_id))
