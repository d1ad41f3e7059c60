"""Commands on orders."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import TypeModel
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderUpdate
from app.schemas.page import CursorPage
from app.services.order import OrderService

group = typer.Typer(help="Orders.", no_args_is_help=True)


@group.command("list")
def list_orders(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, class, from, date, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id__: Annotated[UUID | None, typer.Option("--id")] = None,
    class_: Annotated[str | None, typer.Option("--class")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    registry_: Annotated[int | None, typer.Option("--registry")] = None,
    copy_: Annotated[bool | None, typer.Option("--copy/--no-copy")] = None,
    id_: int | None = None,
    type_: Annotated[TypeModel | None, typer.Option("--type")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    list_: Annotated[int | None, typer.Option("--list")] = None,
    select: str | None = None,
    import_id: UUID | None = None,
    group_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List orders."""
    query = parse_query(
        OrderQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id__,
            "class": class_,
            "from": from_,
            "registry": registry_,
            "copy": copy_,
            "id_": id_,
            "type": type_,
            "date": date_,
            "list": list_,
            "select": select,
            "import_id": import_id,
            "group_id": group_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[OrderRead], run(lambda db: OrderService(db).search(query)))


@group.command("get")
def get_order(order_id: UUID) -> None:
    """Show an order."""
    show(OrderRead, run(lambda db: OrderService(db).get(order_id)))


@group.command("create")
def create_order(
    *,
    class_: Annotated[str, typer.Option("--class")],
    from_: Annotated[str, typer.Option("--from", metavar="DATE")],
    metadata_: Annotated[str | None, typer.Option("--metadata", metavar="JSON")] = None,
    registry_: Annotated[int | None, typer.Option("--registry")] = None,
    schema_: Annotated[str | None, typer.Option("--schema")] = None,
    copy_: Annotated[bool | None, typer.Option("--copy/--no-copy")] = None,
    json_: Annotated[str | None, typer.Option("--json")] = None,
    id_: int | None = None,
    type_: Annotated[TypeModel, typer.Option("--type")],
    date_: Annotated[str, typer.Option("--date", metavar="DATE")],
    list_: Annotated[int | None, typer.Option("--list")] = None,
    field_: Annotated[str | None, typer.Option("--field")] = None,
    limit: int | None = None,
    select: str | None = None,
    import_id: Annotated[UUID, typer.Option()],
    group_id: UUID | None = None,
) -> None:
    """Create an order."""
    data = parse(
        OrderCreate,
        {
            "class": class_,
            "from": from_,
            "metadata": metadata_,
            "registry": registry_,
            "schema": schema_,
            "copy": copy_,
            "json": json_,
            "id_": id_,
            "type": type_,
            "date": date_,
            "list": list_,
            "field": field_,
            "limit": limit,
            "select": select,
            "import_id": import_id,
            "group_id": group_id,
        },
        json=["metadata"],
    )
    show(OrderRead, run(lambda db: OrderService(db).create(data)))


@group.command("update")
def update_order(
    order_id: UUID,
    *,
    class_: Annotated[str | None, typer.Option("--class")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    metadata_: Annotated[str | None, typer.Option("--metadata", metavar="JSON")] = None,
    registry_: Annotated[int | None, typer.Option("--registry")] = None,
    schema_: Annotated[str | None, typer.Option("--schema")] = None,
    copy_: Annotated[bool | None, typer.Option("--copy/--no-copy")] = None,
    json_: Annotated[str | None, typer.Option("--json")] = None,
    id_: int | None = None,
    type_: Annotated[TypeModel | None, typer.Option("--type")] = None,
    date_: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    list_: Annotated[int | None, typer.Option("--list")] = None,
    field_: Annotated[str | None, typer.Option("--field")] = None,
    limit: int | None = None,
    select: str | None = None,
    import_id: UUID | None = None,
    group_id: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: metadata, registry, schema, json, id_, list, field, limit, select, group_id. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an order; what is not given stays as it is."""
    data = parse(
        OrderUpdate,
        {
            "class": class_,
            "from": from_,
            "metadata": metadata_,
            "registry": registry_,
            "schema": schema_,
            "copy": copy_,
            "json": json_,
            "id_": id_,
            "type": type_,
            "date": date_,
            "list": list_,
            "field": field_,
            "limit": limit,
            "select": select,
            "import_id": import_id,
            "group_id": group_id,
        },
        json=["metadata"],
        clear=clear,
        empty={
            "metadata": None,
            "registry": None,
            "schema": None,
            "json": None,
            "id_": None,
            "list": None,
            "field": None,
            "limit": None,
            "select": None,
            "group_id": None,
        },
    )
    show(OrderRead, run(lambda db: OrderService(db).update(order_id, data)))


@group.command("delete")
def delete_order(order_id: UUID) -> None:
    """Delete an order."""
    run(lambda db: OrderService(db).delete(order_id))
