"""Commands on contracts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Mode
from app.schemas.contract import ContractCreate, ContractQuery, ContractRead, ContractUpdate
from app.schemas.page import CursorPage
from app.services.contract import ContractService

group = typer.Typer(help="Contracts.", no_args_is_help=True)


@group.command("list")
def list_contracts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, starts_on, seats, used, price, discount, rate, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    starts_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    ends_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    seats: int | None = None,
    used: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    discount: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    rate: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    mode: Mode | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List contracts."""
    query = parse_query(
        ContractQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "starts_on": starts_on,
            "ends_on": ends_on,
            "seats": seats,
            "used": used,
            "price": price,
            "discount": discount,
            "rate": rate,
            "mode": mode,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[ContractRead], run(lambda db: ContractService(db).search(query)))


@group.command("get")
def get_contract(contract_id: UUID) -> None:
    """Show a contract."""
    show(ContractRead, run(lambda db: ContractService(db).get(contract_id)))


@group.command("create")
def create_contract(
    *,
    starts_on: Annotated[str, typer.Option(metavar="DATE")],
    ends_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    seats: Annotated[int, typer.Option()],
    used: int | None = None,
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    discount: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    rate: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    mode: Mode | None = None,
    note: str | None = None,
) -> None:
    """Create a contract."""
    data = parse(
        ContractCreate,
        {
            "starts_on": starts_on,
            "ends_on": ends_on,
            "seats": seats,
            "used": used,
            "price": price,
            "discount": discount,
            "rate": rate,
            "mode": mode,
            "note": note,
        },
    )
    show(ContractRead, run(lambda db: ContractService(db).create(data)))


@group.command("update")
def update_contract(
    contract_id: UUID,
    *,
    starts_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    ends_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    seats: int | None = None,
    used: int | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    discount: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    rate: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    mode: Mode | None = None,
    note: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: ends_on, note. May be repeated.")
    ] = None,
) -> None:
    """Change a contract; what is not given stays as it is."""
    data = parse(
        ContractUpdate,
        {
            "starts_on": starts_on,
            "ends_on": ends_on,
            "seats": seats,
            "used": used,
            "price": price,
            "discount": discount,
            "rate": rate,
            "mode": mode,
            "note": note,
        },
        clear=clear,
        empty={"ends_on": None, "note": None},
    )
    show(ContractRead, run(lambda db: ContractService(db).update(contract_id, data)))


@group.command("delete")
def delete_contract(contract_id: UUID) -> None:
    """Delete a contract."""
    run(lambda db: ContractService(db).delete(contract_id))
