"""Commands on users."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.user import UserCreate, UserQuery, UserRead, UserUpdate
from app.services.user import UserService

group = typer.Typer(help="Users.", no_args_is_help=True)


@group.command("list")
def list_users(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List users."""
    query = parse_query(UserQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[UserRead], run(lambda db: UserService(db).search(query)))


@group.command("get")
def get_user(username: str) -> None:
    """Show a user."""
    show(UserRead, run(lambda db: UserService(db).get(username)))


@group.command("create")
def create_user(
    *,
    username: Annotated[str, typer.Option()],
    id_: Annotated[int | None, typer.Option("--id")] = None,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    password: str | None = None,
    phone: str | None = None,
    user_status: int | None = None,
) -> None:
    """Create a user."""
    data = parse(
        UserCreate,
        {
            "username": username,
            "id": id_,
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "password": password,
            "phone": phone,
            "user_status": user_status,
        },
    )
    show(UserRead, run(lambda db: UserService(db).create(data)))


@group.command("update")
def update_user(
    username: str,
    *,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    password: str | None = None,
    phone: str | None = None,
    user_status: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: id, first_name, last_name, email, password, phone, user_status. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a user; what is not given stays as it is."""
    data = parse(
        UserUpdate,
        {
            "id": id_,
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "password": password,
            "phone": phone,
            "user_status": user_status,
        },
        clear=clear,
        empty={
            "id": None,
            "first_name": None,
            "last_name": None,
            "email": None,
            "password": None,
            "phone": None,
            "user_status": None,
        },
    )
    show(UserRead, run(lambda db: UserService(db).update(username, data)))


@group.command("delete")
def delete_user(username: str) -> None:
    """Delete a user."""
    run(lambda db: UserService(db).delete(username))
