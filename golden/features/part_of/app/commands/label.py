"""Commands on labels."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.label import LabelCreate, LabelQuery, LabelRead, LabelUpdate
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
        str | None,
        typer.Option(
            help="By one of id, word, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    word: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List labels."""
    query = parse_query(
        LabelQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "word": word,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[LabelRead], run(lambda db: LabelService(db).search(query)))


@group.command("get")
def get_label(label_id: UUID) -> None:
    """Show a label."""
    show(LabelRead, run(lambda db: LabelService(db).get(label_id)))


@group.command("create")
def create_label(
    *,
    word: Annotated[str, typer.Option()],
) -> None:
    """Create a label."""
    data = parse(LabelCreate, {"word": word})
    show(LabelRead, run(lambda db: LabelService(db).create(data)))


@group.command("update")
def update_label(
    label_id: UUID,
    *,
    word: str | None = None,
) -> None:
    """Change a label; what is not given stays as it is."""
    data = parse(LabelUpdate, {"word": word})
    show(LabelRead, run(lambda db: LabelService(db).update(label_id, data)))


@group.command("delete")
def delete_label(label_id: UUID) -> None:
    """Delete a label."""
    run(lambda db: LabelService(db).delete(label_id))
