"""Commands on labels."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.label import LabelCreate, LabelQuery, LabelRead
from app.schemas.page import CursorPage
from app.services.label import LabelService

group = typer.Typer(help="Labels.", no_args_is_help=True)


@group.command("list")
def list_labels(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of shelf, place; descending with a `-` before it.")
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    shelf: str | None = None,
    place: int | None = None,
) -> None:
    """List labels."""
    query = parse_query(
        LabelQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "shelf": shelf,
            "place": place,
        },
    )
    show(CursorPage[LabelRead], run(lambda db: LabelService(db).search(query)))


@group.command("get")
def get_label(
    shelf: str, place: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a label."""
    show(LabelRead, run(lambda db: LabelService(db).get(shelf, place)))


@group.command("create")
def create_label(
    *,
    shelf: Annotated[str, typer.Option()],
    place: Annotated[int, typer.Option()],
) -> None:
    """Create a label."""
    data = parse(LabelCreate, {"shelf": shelf, "place": place})
    show(LabelRead, run(lambda db: LabelService(db).create(data)))


@group.command("delete")
def delete_label(
    shelf: str, place: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a label."""
    run(lambda db: LabelService(db).delete(shelf, place))


@group.command("restore")
def restore_label(
    shelf: str, place: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Restore a label that was deleted."""
    show(LabelRead, run(lambda db: LabelService(db).restore(shelf, place)))
