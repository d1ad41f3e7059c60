"""Commands on accounts."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_file, parse_query, run, show
from app.models.enums import Priority
from app.schemas.account import (
    AccountBulkCreate,
    AccountBulkDelete,
    AccountCreate,
    AccountQuery,
    AccountRead,
    AccountReplace,
    AccountUpdate,
)
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
            help="By one of id, joined_on, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    email: str | None = None,
    priority: Priority | None = None,
    joined_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
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
            "email": email,
            "priority": priority,
            "joined_on": joined_on,
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
    email: Annotated[str, typer.Option()],
    name: str | None = None,
    priority: Priority | None = None,
    joined_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Create an account."""
    data = parse(
        AccountCreate,
        {
            "email": email,
            "name": name,
            "priority": priority,
            "joined_on": joined_on,
            "password": password,
        },
    )
    show(AccountRead, run(lambda db: AccountService(db).create(data)))


@group.command("update")
def update_account(
    account_id: UUID,
    *,
    email: str | None = None,
    name: str | None = None,
    priority: Priority | None = None,
    password: str | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: name. May be repeated.")
    ] = None,
) -> None:
    """Change an account; what is not given stays as it is."""
    data = parse(
        AccountUpdate,
        {"email": email, "name": name, "priority": priority, "password": password},
        clear=clear,
        empty={"name": None},
    )
    show(AccountRead, run(lambda db: AccountService(db).update(account_id, data)))


@group.command("delete")
def delete_account(account_id: UUID) -> None:
    """Delete an account."""
    run(lambda db: AccountService(db).delete(account_id))


@group.command("replace")
def replace_account(
    account_id: UUID,
    *,
    email: Annotated[str, typer.Option()],
    name: str | None = None,
    priority: Priority | None = None,
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Replace an account; what is not given takes its default."""
    data = parse(
        AccountReplace, {"email": email, "name": name, "priority": priority, "password": password}
    )
    show(AccountRead, run(lambda db: AccountService(db).replace(account_id, data)))


@group.command("bulk-create")
def bulk_create_accounts(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of new accounts; `-` for standard input."),
    ],
) -> None:
    """Create accounts, all or none."""
    data = parse_file(AccountBulkCreate, "items", file)
    show(list[AccountRead], run(lambda db: AccountService(db).bulk_create(data.items)))


@group.command("bulk-delete")
def bulk_delete_accounts(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="A JSON list of keys; `-` for standard input."),
    ],
) -> None:
    """Delete accounts, all or none."""
    data = parse_file(AccountBulkDelete, "ids", file)
    run(lambda db: AccountService(db).bulk_delete(data.ids))
