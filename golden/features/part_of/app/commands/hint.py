"""Commands on hints."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.hint import HintCreate, HintQuery, HintRead, HintUpdate
from app.schemas.page import CursorPage
from app.services.hint import HintService

group = typer.Typer(help="Hints.", no_args_is_help=True)


@group.command("list")
def list_hints(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of number; descending with a `-` before it.")
    ] = None,
    number_: Annotated[int | None, typer.Option("--number")] = None,
) -> None:
    """List hints."""
    query = parse_query(
        HintQuery, {"limit": limit, "cursor": cursor, "sort": sort, "number": number_}
    )
    show(CursorPage[HintRead], run(lambda db: HintService(db).search(slug, number, query)))


@group.command("get")
def get_hint(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    hint_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Show a hint."""
    show(HintRead, run(lambda db: HintService(db).get(slug, number, hint_number)))


@group.command("create")
def create_hint(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    number_: Annotated[int, typer.Option("--number")],
    text_: Annotated[str, typer.Option("--text")],
    secret: str | None = None,
) -> None:
    """Create a hint."""
    data = parse(HintCreate, {"number": number_, "text": text_, "secret": secret})
    show(HintRead, run(lambda db: HintService(db).create(slug, number, data)))


@group.command("update")
def update_hint(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    hint_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
    secret: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: secret. May be repeated.")
    ] = None,
) -> None:
    """Change a hint; what is not given stays as it is."""
    data = parse(HintUpdate, {"text": text_, "secret": secret}, clear=clear, empty={"secret": None})
    show(HintRead, run(lambda db: HintService(db).update(slug, number, hint_number, data)))


@group.command("delete")
def delete_hint(
    slug: str,
    number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    hint_number: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
) -> None:
    """Delete a hint."""
    run(lambda db: HintService(db).delete(slug, number, hint_number))
