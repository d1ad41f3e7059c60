"""Commands on classes."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.class_ import ClassCreate, ClassQuery, ClassRead, ClassUpdate
from app.schemas.page import CursorPage
from app.services.class_ import ClassService

group = typer.Typer(help="Classes.", no_args_is_help=True)


@group.command("list")
def list_classes(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, def, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    def_: Annotated[str | None, typer.Option("--def")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List classes."""
    query = parse_query(
        ClassQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "def": def_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ClassRead], run(lambda db: ClassService(db).search(query)))


@group.command("get")
def get_class(class_id: UUID) -> None:
    """Show a class."""
    show(ClassRead, run(lambda db: ClassService(db).get(class_id)))


@group.command("create")
def create_class(
    *,
    def_: Annotated[str, typer.Option("--def")],
) -> None:
    """Create a class."""
    data = parse(ClassCreate, {"def": def_})
    show(ClassRead, run(lambda db: ClassService(db).create(data)))


@group.command("update")
def update_class(
    class_id: UUID,
    *,
    def_: Annotated[str | None, typer.Option("--def")] = None,
) -> None:
    """Change a class; what is not given stays as it is."""
    data = parse(ClassUpdate, {"def": def_})
    show(ClassRead, run(lambda db: ClassService(db).update(class_id, data)))


@group.command("delete")
def delete_class(class_id: UUID) -> None:
    """Delete a class."""
    run(lambda db: ClassService(db).delete(class_id))
