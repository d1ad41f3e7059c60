"""Commands on accounts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.account import AccountCreate, AccountQuery, AccountRead, AccountUpdate
from app.schemas.page import CursorPage
from app.services.account import AccountService

group = typer.Typer(help="Accounts.", no_args_is_help=True)


@group.command("list")
def list_accounts(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, handle, balance, rank, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    handle: str | None = None,
    balance: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    last_seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    rank: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List accounts."""
    query = parse_query(
        AccountQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "handle": handle,
            "balance": balance,
            "last_seen_at": last_seen_at,
            "rank": rank,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[AccountRead], run(lambda db: AccountService(db).search(query)))


@group.command("get")
def get_account(account_id: UUID) -> None:
    """Show an account."""
    show(AccountRead, run(lambda db: AccountService(db).get(account_id)))


@group.command("create")
def create_account(
    *,
    handle: Annotated[str, typer.Option()],
    hint: str | None = None,
    secret: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
    rank: int | None = None,
    old_name: str | None = None,
    shown: Annotated[str, typer.Option(help="What others see.")],
) -> None:
    """Create an account."""
    data = parse(
        AccountCreate,
        {
            "handle": handle,
            "hint": hint,
            "secret": secret,
            "rank": rank,
            "old_name": old_name,
            "shown": shown,
        },
    )
    show(AccountRead, run(lambda db: AccountService(db).create(data)))


@group.command("update")
def update_account(
    account_id: UUID,
    *,
    hint: str | None = None,
    secret: str | None = None,
    rank: int | None = None,
    old_name: str | None = None,
    shown: Annotated[str | None, typer.Option(help="What others see.")] = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: hint, old_name. May be repeated.")
    ] = None,
) -> None:
    """Change an account; what is not given stays as it is."""
    data = parse(
        AccountUpdate,
        {"hint": hint, "secret": secret, "rank": rank, "old_name": old_name, "shown": shown},
        clear=clear,
        empty={"hint": None, "old_name": None},
    )
    show(AccountRead, run(lambda db: AccountService(db).update(account_id, data)))


@group.command("delete")
def delete_account(account_id: UUID) -> None:
    """Delete an account."""
    run(lambda db: AccountService(db).delete(account_id))
