"""Commands on lines."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.schemas.line import LineBulkCreate, LineCreate, LineQuery, LineRead, LineUpdate
from app.schemas.page import OffsetPage
from app.services.line import LineService

group = typer.Typer(help="Lines.", no_args_is_help=True)


@group.command("list")
def list_lines(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, quantity, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in code.")] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    quantity: int | None = None,
    code: str | None = None,
    order_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List lines."""
    query = parse_query(
        LineQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "deleted": deleted,
            "id": id_,
            "quantity": quantity,
            "code": code,
            "order_id": order_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(OffsetPage[LineRead], run(lambda db: LineService(db).search(query)))


@group.command("get")
def get_line(line_id: UUID) -> None:
    """Show a line."""
    show(LineRead, run(lambda db: LineService(db).get(line_id)))


@group.command("create")
def create_line(
    *,
    quantity: Annotated[int, typer.Option()],
    code: str | None = None,
    order_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a line."""
    data = parse(LineCreate, {"quantity": quantity, "code": code, "order_id": order_id})
    show(LineRead, run(lambda db: LineService(db).create(data)))


@group.command("update")
def update_line(
    line_id: UUID,
    *,
    quantity: int | None = None,
    code: str | None = None,
    order_id: UUID | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: code. May be repeated.")
    ] = None,
) -> None:
    """Change a line; what is not given stays as it is."""
    data = parse(
        LineUpdate,
        {"quantity": quantity, "code": code, "order_id": order_id},
        clear=clear,
        empty={"code": None},
    )
    show(LineRead, run(lambda db: LineService(db).update(line_id, data)))


@group.command("delete")
def delete_line(line_id: UUID) -> None:
    """Delete a line."""
    run(lambda db: LineService(db).delete(line_id))


@group.command("replace")
def replace_line(
    line_id: UUID,
    *,
    quantity: Annotated[int, typer.Option()],
    code: str | None = None,
    order_id: Annotated[UUID, typer.Option()],
) -> None:
    """Replace a line; what is not given takes its default."""
    data = parse(LineCreate, {"quantity": quantity, "code": code, "order_id": order_id})
    show(LineRead, run(lambda db: LineService(db).replace(line_id, data)))


@group.command("bulk-create")
def bulk_create_lines(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new lines; `-` for standard input."),
    ],
) -> None:
    """Create lines, all or none."""
    data = parse_file(LineBulkCreate, "items", file)
    show(list[LineRead], run(lambda db: LineService(db).bulk_create(data.items)))


@group.command("restore")
def restore_line(line_id: UUID) -> None:
    """Restore a line that was deleted."""
    show(LineRead, run(lambda db: LineService(db).restore(line_id)))
