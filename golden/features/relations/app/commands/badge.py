"""Commands on badges."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.badge import BadgeCreate, BadgeQuery, BadgeRead, BadgeUpdate
from app.schemas.page import CursorPage
from app.services.badge import BadgeService

group = typer.Typer(help="Badges.", no_args_is_help=True)


@group.command("list")
def list_badges(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, number, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: str | None = None,
    employee_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List badges."""
    query = parse_query(
        BadgeQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "number": number,
            "employee_id": employee_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[BadgeRead], run(lambda db: BadgeService(db).search(query)))


@group.command("get")
def get_badge(badge_id: UUID) -> None:
    """Show a badge."""
    show(BadgeRead, run(lambda db: BadgeService(db).get(badge_id)))


@group.command("create")
def create_badge(
    *,
    number: Annotated[str, typer.Option()],
    employee_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a badge."""
    data = parse(BadgeCreate, {"number": number, "employee_id": employee_id})
    show(BadgeRead, run(lambda db: BadgeService(db).create(data)))


@group.command("update")
def update_badge(
    badge_id: UUID,
    *,
    number: str | None = None,
    employee_id: UUID | None = None,
) -> None:
    """Change a badge; what is not given stays as it is."""
    data = parse(BadgeUpdate, {"number": number, "employee_id": employee_id})
    show(BadgeRead, run(lambda db: BadgeService(db).update(badge_id, data)))


@group.command("delete")
def delete_badge(badge_id: UUID) -> None:
    """Delete a badge."""
    run(lambda db: BadgeService(db).delete(badge_id))
