"""Commands on categories."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import CategoryStatus
from app.schemas.category import CategoryCreate, CategoryQuery, CategoryRead, CategoryUpdate
from app.schemas.page import OffsetPage
from app.services.category import CategoryService

group = typer.Typer(help="Categories.", no_args_is_help=True)


@group.command("list")
def list_categories(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in description.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    sort_order: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    status: CategoryStatus | None = None,
    parent_id: int | None = None,
) -> None:
    """List categories."""
    query = parse_query(
        CategoryQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "id": id_,
            "sort_order": sort_order,
            "date_added": date_added,
            "date_modified": date_modified,
            "status": status,
            "parent_id": parent_id,
        },
    )
    show(OffsetPage[CategoryRead], run(lambda db: CategoryService(db).search(query)))


@group.command("get")
def get_category(category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a category."""
    show(CategoryRead, run(lambda db: CategoryService(db).get(category_id)))


@group.command("create")
def create_category(
    *,
    description: Annotated[str, typer.Option()],
    sort_order: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    status: CategoryStatus | None = None,
    parent_id: int | None = None,
    product_ids: list[int] | None = None,
) -> None:
    """Create a category."""
    data = parse(
        CategoryCreate,
        {
            "description": description,
            "sort_order": sort_order,
            "date_added": date_added,
            "date_modified": date_modified,
            "status": status,
            "parent_id": parent_id,
            "product_ids": product_ids,
        },
    )
    show(CategoryRead, run(lambda db: CategoryService(db).create(data)))


@group.command("update")
def update_category(
    category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    description: str | None = None,
    sort_order: int | None = None,
    date_added: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    date_modified: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    status: CategoryStatus | None = None,
    parent_id: int | None = None,
    product_ids: list[int] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: sort_order, date_added, date_modified, status, parent_id, product_ids. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a category; what is not given stays as it is."""
    data = parse(
        CategoryUpdate,
        {
            "description": description,
            "sort_order": sort_order,
            "date_added": date_added,
            "date_modified": date_modified,
            "status": status,
            "parent_id": parent_id,
            "product_ids": product_ids,
        },
        clear=clear,
        empty={
            "sort_order": None,
            "date_added": None,
            "date_modified": None,
            "status": None,
            "parent_id": None,
            "product_ids": [],
        },
    )
    show(CategoryRead, run(lambda db: CategoryService(db).update(category_id, data)))


@group.command("delete")
def delete_category(
    category_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a category."""
    run(lambda db: CategoryService(db).delete(category_id))
