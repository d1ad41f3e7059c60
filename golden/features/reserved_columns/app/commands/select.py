"""Commands on selects."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.select import SelectCreate, SelectQuery, SelectRead, SelectUpdate
from app.services.select import SelectService

group = typer.Typer(help="Selects.", no_args_is_help=True)


@group.command("list")
def list_selects(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of where, order, group, end, offset; descending with a `-` before it."
        ),
    ] = None,
    where: str | None = None,
    order: int | None = None,
    group_: Annotated[str | None, typer.Option("--group")] = None,
    end: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    from_id: UUID | None = None,
    index: int | None = None,
) -> None:
    """List selects."""
    query = parse_query(
        SelectQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "where": where,
            "order": order,
            "group": group_,
            "end": end,
            "from_id": from_id,
            "index": index,
        },
    )
    show(CursorPage[SelectRead], run(lambda db: SelectService(db).search(query)))


@group.command("get")
def get_select(select_id: UUID) -> None:
    """Show a select."""
    show(SelectRead, run(lambda db: SelectService(db).get(select_id)))


@group.command("create")
def create_select(
    *,
    where: Annotated[str, typer.Option()],
    order: int | None = None,
    group_: Annotated[str | None, typer.Option("--group")] = None,
    user: str | None = None,
    table: int | None = None,
    end: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    default: int | None = None,
    primary: bool | None = None,
    offset: int | None = None,
    sort: str | None = None,
    q: str | None = None,
    cursor: str | None = None,
    self: int | None = None,
    cls: int | None = None,
    items: int | None = None,
    keys: str | None = None,
    values: int | None = None,
    count: int | None = None,
    index: int | None = None,
    type_: Annotated[str | None, typer.Option("--type")] = None,
    from_id: UUID | None = None,
    references_id: UUID | None = None,
) -> None:
    """Create a select."""
    data = parse(
        SelectCreate,
        {
            "where": where,
            "order": order,
            "group": group_,
            "user": user,
            "table": table,
            "end": end,
            "default": default,
            "primary": primary,
            "offset": offset,
            "sort": sort,
            "q": q,
            "cursor": cursor,
            "self": self,
            "cls": cls,
            "items": items,
            "keys": keys,
            "values": values,
            "count": count,
            "index": index,
            "type": type_,
            "from_id": from_id,
            "references_id": references_id,
        },
    )
    show(SelectRead, run(lambda db: SelectService(db).create(data)))


@group.command("update")
def update_select(
    select_id: UUID,
    *,
    where: str | None = None,
    order: int | None = None,
    group_: Annotated[str | None, typer.Option("--group")] = None,
    user: str | None = None,
    table: int | None = None,
    end: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    default: int | None = None,
    primary: bool | None = None,
    offset: int | None = None,
    sort: str | None = None,
    q: str | None = None,
    cursor: str | None = None,
    self: int | None = None,
    cls: int | None = None,
    items: int | None = None,
    keys: str | None = None,
    values: int | None = None,
    count: int | None = None,
    index: int | None = None,
    type_: Annotated[str | None, typer.Option("--type")] = None,
    from_id: UUID | None = None,
    references_id: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: group, user, table, end, sort, q, cursor, self, cls, items, keys, values, type, from_id, references_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a select; what is not given stays as it is."""
    data = parse(
        SelectUpdate,
        {
            "where": where,
            "order": order,
            "group": group_,
            "user": user,
            "table": table,
            "end": end,
            "default": default,
            "primary": primary,
            "offset": offset,
            "sort": sort,
            "q": q,
            "cursor": cursor,
            "self": self,
            "cls": cls,
            "items": items,
            "keys": keys,
            "values": values,
            "count": count,
            "index": index,
            "type": type_,
            "from_id": from_id,
            "references_id": references_id,
        },
        clear=clear,
        empty={
            "group": None,
            "user": None,
            "table": None,
            "end": None,
            "sort": None,
            "q": None,
            "cursor": None,
            "self": None,
            "cls": None,
            "items": None,
            "keys": None,
            "values": None,
            "type": None,
            "from_id": None,
            "references_id": None,
        },
    )
    show(SelectRead, run(lambda db: SelectService(db).update(select_id, data)))


@group.command("delete")
def delete_select(select_id: UUID) -> None:
    """Delete a select."""
    run(lambda db: SelectService(db).delete(select_id))
