"""Commands on fields."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.field import FieldCreate, FieldQuery, FieldRead, FieldUpdate
from app.schemas.page import CursorPage
from app.services.field import FieldService

group = typer.Typer(help="Fields.", no_args_is_help=True)


@group.command("list")
def list_fields(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, str, bool, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    str_: Annotated[int | None, typer.Option("--str")] = None,
    bool_: Annotated[float | None, typer.Option("--bool")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List fields."""
    query = parse_query(
        FieldQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "str": str_,
            "bool": bool_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[FieldRead], run(lambda db: FieldService(db).search(query)))


@group.command("get")
def get_field(field_id: UUID) -> None:
    """Show a field."""
    show(FieldRead, run(lambda db: FieldService(db).get(field_id)))


@group.command("create")
def create_field(
    *,
    str_: Annotated[int, typer.Option("--str")],
    int_: Annotated[str, typer.Option("--int")],
    bool_: Annotated[float, typer.Option("--bool")],
) -> None:
    """Create a field."""
    data = parse(FieldCreate, {"str": str_, "int": int_, "bool": bool_})
    show(FieldRead, run(lambda db: FieldService(db).create(data)))


@group.command("update")
def update_field(
    field_id: UUID,
    *,
    str_: Annotated[int | None, typer.Option("--str")] = None,
    int_: Annotated[str | None, typer.Option("--int")] = None,
    bool_: Annotated[float | None, typer.Option("--bool")] = None,
) -> None:
    """Change a field; what is not given stays as it is."""
    data = parse(FieldUpdate, {"str": str_, "int": int_, "bool": bool_})
    show(FieldRead, run(lambda db: FieldService(db).update(field_id, data)))


@group.command("delete")
def delete_field(field_id: UUID) -> None:
    """Delete a field."""
    run(lambda db: FieldService(db).delete(field_id))
