"""Commands on users."""

from typing import Annotated
from uuid import UUID

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
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    email: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List users."""
    query = parse_query(
        UserQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "email": email,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[UserRead], run(lambda db: UserService(db).search(query)))


@group.command("get")
def get_user(user_id: UUID) -> None:
    """Show a user."""
    show(UserRead, run(lambda db: UserService(db).get(user_id)))


@group.command("create")
def create_user(
    *,
    email: Annotated[str, typer.Option()],
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Create a user."""
    data = parse(UserCreate, {"email": email, "password": password})
    show(UserRead, run(lambda db: UserService(db).create(data)))


@group.command("update")
def update_user(
    user_id: UUID,
    *,
    email: str | None = None,
    password: str | None = None,
) -> None:
    """Change a user; what is not given stays as it is."""
    data = parse(UserUpdate, {"email": email, "password": password})
    show(UserRead, run(lambda db: UserService(db).update(user_id, data)))


@group.command("delete")
def delete_user(user_id: UUID) -> None:
    """Delete a user."""
    run(lambda db: UserService(db).delete(user_id))
