"""Commands on models."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.model import ModelCreate, ModelQuery, ModelRead
from app.schemas.page import CursorPage
from app.services.model import ModelService

group = typer.Typer(help="Models.", no_args_is_help=True)


@group.command("list")
def list_models(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of class, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    class_: Annotated[str | None, typer.Option("--class")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List models."""
    query = parse_query(
        ModelQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "class": class_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ModelRead], run(lambda db: ModelService(db).search(query)))


@group.command("get")
def get_model(class_: str) -> None:
    """Show a model."""
    show(ModelRead, run(lambda db: ModelService(db).get(class_)))


@group.command("create")
def create_model(
    *,
    class_: Annotated[str, typer.Option("--class")],
) -> None:
    """Create a model."""
    data = parse(ModelCreate, {"class": class_})
    show(ModelRead, run(lambda db: ModelService(db).create(data)))


@group.command("delete")
def delete_model(class_: str) -> None:
    """Delete a model."""
    run(lambda db: ModelService(db).delete(class_))
