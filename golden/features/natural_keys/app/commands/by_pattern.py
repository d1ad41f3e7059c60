"""Commands on by patterns."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.by_pattern import ByPatternCreate, ByPatternQuery, ByPatternRead, ByPatternUpdate
from app.schemas.page import CursorPage
from app.services.by_pattern import ByPatternService

group = typer.Typer(help="By patterns.", no_args_is_help=True)


@group.command("list")
def list_by_patterns(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of code, n, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    code: str | None = None,
    n: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List by patterns."""
    query = parse_query(
        ByPatternQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "code": code,
            "n": n,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ByPatternRead], run(lambda db: ByPatternService(db).search(query)))


@group.command("get")
def get_by_pattern(code: str) -> None:
    """Show a by pattern."""
    show(ByPatternRead, run(lambda db: ByPatternService(db).get(code)))


@group.command("create")
def create_by_pattern(
    *,
    code: Annotated[str, typer.Option()],
    n: int | None = None,
) -> None:
    """Create a by pattern."""
    data = parse(ByPatternCreate, {"code": code, "n": n})
    show(ByPatternRead, run(lambda db: ByPatternService(db).create(data)))


@group.command("update")
def update_by_pattern(
    code: str,
    *,
    n: int | None = None,
) -> None:
    """Change a by pattern; what is not given stays as it is."""
    data = parse(ByPatternUpdate, {"n": n})
    show(ByPatternRead, run(lambda db: ByPatternService(db).update(code, data)))


@group.command("delete")
def delete_by_pattern(code: str) -> None:
    """Delete a by pattern."""
    run(lambda db: ByPatternService(db).delete(code))
