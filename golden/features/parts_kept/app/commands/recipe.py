"""Commands on recipes."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeRead, RecipeUpdate
from app.services.recipe import RecipeService

group = typer.Typer(help="Recipes.", no_args_is_help=True)


@group.command("list")
def list_recipes(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of slug, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    slug: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List recipes."""
    query = parse_query(
        RecipeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "slug": slug,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[RecipeRead], run(lambda db: RecipeService(db).search(query)))


@group.command("get")
def get_recipe(slug: str) -> None:
    """Show a recipe."""
    show(RecipeRead, run(lambda db: RecipeService(db).get(slug)))


@group.command("create")
def create_recipe(
    *,
    slug: Annotated[str, typer.Option()],
    title: Annotated[str, typer.Option()],
    steps: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of steps, as in a request.")
    ] = None,
) -> None:
    """Create a recipe."""
    data = parse(RecipeCreate, {"slug": slug, "title": title, "steps": steps}, json=["steps"])
    show(RecipeRead, run(lambda db: RecipeService(db).create(data)))


@group.command("update")
def update_recipe(
    slug: str,
    *,
    steps: Annotated[
        str | None, typer.Option(metavar="JSON", help="The whole list of steps, as in a request.")
    ] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: steps. May be repeated.")
    ] = None,
) -> None:
    """Change a recipe; what is not given stays as it is."""
    data = parse(RecipeUpdate, {"steps": steps}, json=["steps"], clear=clear, empty={"steps": []})
    show(RecipeRead, run(lambda db: RecipeService(db).update(slug, data)))


@group.command("delete")
def delete_recipe(slug: str) -> None:
    """Delete a recipe."""
    run(lambda db: RecipeService(db).delete(slug))
