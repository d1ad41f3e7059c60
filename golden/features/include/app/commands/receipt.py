"""Commands on receipts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.receipt import ReceiptCreate, ReceiptQuery, ReceiptRead, ReceiptUpdate
from app.services.receipt import ReceiptService

group = typer.Typer(help="Receipts.", no_args_is_help=True)


@group.command("list")
def list_receipts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, total, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    total: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    order_id: UUID | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List receipts."""
    query = parse_query(
        ReceiptQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "total": total,
            "order_id": order_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ReceiptRead], run(lambda db: ReceiptService(db).search(query)))


@group.command("get")
def get_receipt(receipt_id: UUID) -> None:
    """Show a receipt."""
    show(ReceiptRead, run(lambda db: ReceiptService(db).get(receipt_id)))


@group.command("create")
def create_receipt(
    *,
    total: Annotated[str, typer.Option(metavar="DECIMAL")],
    order_id: Annotated[UUID, typer.Option()],
) -> None:
    """Create a receipt."""
    data = parse(ReceiptCreate, {"total": total, "order_id": order_id})
    show(ReceiptRead, run(lambda db: ReceiptService(db).create(data)))


@group.command("update")
def update_receipt(
    receipt_id: UUID,
    *,
    total: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    order_id: UUID | None = None,
) -> None:
    """Change a receipt; what is not given stays as it is."""
    data = parse(ReceiptUpdate, {"total": total, "order_id": order_id})
    show(ReceiptRead, run(lambda db: ReceiptService(db).update(receipt_id, data)))


@group.command("delete")
def delete_receipt(receipt_id: UUID) -> None:
    """Delete a receipt."""
    run(lambda db: ReceiptService(db).delete(receipt_id))
