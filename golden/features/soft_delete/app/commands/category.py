"""Commands on categories."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.page import CursorPage
from app.services.category import CategoryService

group = typer.Typer(help="Categories.", no_args_is_help=True)


@group.command("list")
def list_categories(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    parent_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List categories."""
    query = parse_query(
        CategoryQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "parent_id": parent_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[CategoryRead], run(lambda db: CategoryService(db).search(query)))


@group.command("get")
def get_category(category_id: UUID) -> None:
    """Show a category."""
    show(CategoryRead, run(lambda db: CategoryService(db).get(category_id)))


@group.command("create")
def create_category(
    *,
    name: Annotated[str, typer.Option()],
    parent_id: UUID | None = None,
) -> None:
    """Create a category."""
    data = parse(CategoryCreate, {"name": name, "parent_id": parent_id})
    show(CategoryRead, run(lambda db: CategoryService(db).create(data)))


@group.command("update")
def update_category(
    category_id: UUID,
    *,
    name: str | None = None,
    parent_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: parent_id. May be repeated.")
    ] = None,
) -> None:
    """Change a category; what is not given stays as it is."""
    data = parse(
        CategoryUpdate,
        {"name": name, "parent_id": parent_id},
        clear=clear,
        empty={"parent_id": None},
    )
    show(CategoryRead, run(lambda db: CategoryService(db).update(category_id, data)))


@group.command("delete")
def delete_category(category_id: UUID) -> None:
    """Delete a category."""
    run(lambda db: CategoryService(db).delete(category_id))


@group.command("restore")
def restore_category(category_id: UUID) -> None:
    """Restore a category that was deleted."""
    show(CategoryRead, run(lambda db: CategoryService(db).restore(category_id)))
