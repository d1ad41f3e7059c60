"""Commands on groups."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.group import GroupCreate, GroupQuery, GroupRead, GroupUpdate
from app.schemas.page import CursorPage
from app.services.group import GroupService

group = typer.Typer(help="Groups.", no_args_is_help=True)


@group.command("list")
def list_groups(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List groups."""
    query = parse_query(
        GroupQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[GroupRead], run(lambda db: GroupService(db).search(query)))


@group.command("get")
def get_group(group_id: UUID) -> None:
    """Show a group."""
    show(GroupRead, run(lambda db: GroupService(db).get(group_id)))


@group.command("create")
def create_group(
    *,
    values: list[int] | None = None,
    items: str | None = None,
    member_ids: list[UUID] | None = None,
) -> None:
    """Create a group."""
    data = parse(GroupCreate, {"values": values, "items": items, "member_ids": member_ids})
    show(GroupRead, run(lambda db: GroupService(db).create(data)))


@group.command("update")
def update_group(
    group_id: UUID,
    *,
    values: list[int] | None = None,
    items: str | None = None,
    member_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: values, items, member_ids. May be repeated."),
    ] = None,
) -> None:
    """Change a group; what is not given stays as it is."""
    data = parse(
        GroupUpdate,
        {"values": values, "items": items, "member_ids": member_ids},
        clear=clear,
        empty={"values": None, "items": None, "member_ids": []},
    )
    show(GroupRead, run(lambda db: GroupService(db).update(group_id, data)))


@group.command("delete")
def delete_group(group_id: UUID) -> None:
    """Delete a group."""
    run(lambda db: GroupService(db).delete(group_id))
