"""Commands on by texts."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_text import ByTextCreate, ByTextQuery, ByTextRead, ByTextUpdate
from app.schemas.page import CursorPage
from app.services.by_text import ByTextService

group = typer.Typer(help="By texts.", no_args_is_help=True)


@group.command("list")
def list_by_texts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of word, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    word: str | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by texts."""
    query = parse_query(
        ByTextQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "word": word,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByTextRead], run(lambda db: ByTextService(db).search(query)))


@group.command("get")
def get_by_text(word: str) -> None:
    """Show a by text."""
    show(ByTextRead, run(lambda db: ByTextService(db).get(word)))


@group.command("create")
def create_by_text(
    *,
    word: Annotated[str, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by text."""
    data = parse(ByTextCreate, {"word": word, "n": n})
    show(ByTextRead, run(lambda db: ByTextService(db).create(data)))


@group.command("update")
def update_by_text(
    word: str,
    *,
    n: int | None = None,
) -> None:
    """Change a by text; what is not given stays as it is."""
    data = parse(ByTextUpdate, {"n": n})
    show(ByTextRead, run(lambda db: ByTextService(db).update(word, data)))


@group.command("delete")
def delete_by_text(word: str) -> None:
    """Delete a by text."""
    run(lambda db: ByTextService(db).delete(word))
