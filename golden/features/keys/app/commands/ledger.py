"""Commands on ledgers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.ledger import LedgerCreate, LedgerQuery, LedgerRead, LedgerUpdate
from app.schemas.page import CursorPage
from app.services.ledger import LedgerService

group = typer.Typer(help="Ledgers.", no_args_is_help=True)


@group.command("list")
def list_ledgers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List ledgers."""
    query = parse_query(
        LedgerQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[LedgerRead], run(lambda db: LedgerService(db).search(query)))


@group.command("get")
def get_ledger(ledger_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a ledger."""
    show(LedgerRead, run(lambda db: LedgerService(db).get(ledger_id)))


@group.command("create")
def create_ledger(
    *,
    label: Annotated[str, typer.Option()],
) -> None:
    """Create a ledger."""
    data = parse(LedgerCreate, {"label": label})
    show(LedgerRead, run(lambda db: LedgerService(db).create(data)))


@group.command("update")
def update_ledger(
    ledger_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    label: str | None = None,
) -> None:
    """Change a ledger; what is not given stays as it is."""
    data = parse(LedgerUpdate, {"label": label})
    show(LedgerRead, run(lambda db: LedgerService(db).update(ledger_id, data)))


@group.command("delete")
def delete_ledger(ledger_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a ledger."""
    run(lambda db: LedgerService(db).delete(ledger_id))
