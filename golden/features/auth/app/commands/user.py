"""Commands on users."""

from typing import Annotated
from uuid import UUID

import typer

from app.auth.users import set_password, set_role, user_by_id
from app.commands.asking import read_secret
from app.commands.runner import parse, parse_query, run, show
from app.db.session import Queries
from app.errors import NotFoundError
from app.models.enums import Role
from app.schemas.auth import NewPassword
from app.schemas.page import CursorPage
from app.schemas.user import UserCreate, UserQuery, UserRead, UserUpdate
from app.services.passwords import hash_password
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
    role: Annotated[
        Role | None, typer.Option(help="What the user is; nothing in particular if it is null.")
    ] = None,
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
            "role": role,
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
    name: Annotated[str, typer.Option()],
    password: Annotated[str | None, typer.Option(help="Asked for if it is not given.")] = None,
    role: Annotated[Role | None, typer.Option(help="What the user is.")] = None,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read it from standard input.")
    ] = False,
) -> None:
    """Create a user."""
    data = parse(
        UserCreate,
        {"email": email, "name": name, "password": read_secret(password, stdin=password_stdin)},
    )
    show(UserRead, run(lambda db: _create(db, data, role)))


@group.command("update")
def update_user(
    user_id: UUID,
    *,
    email: str | None = None,
    name: str | None = None,
) -> None:
    """Change a user; what is not given stays as it is."""
    data = parse(UserUpdate, {"email": email, "name": name})
    show(UserRead, run(lambda db: UserService(db).update(user_id, data)))


@group.command("delete")
def delete_user(user_id: UUID) -> None:
    """Delete a user."""
    run(lambda db: UserService(db).delete(user_id))


@group.command("set-role")
def set_role_of_user(
    user_id: UUID, role: Annotated[Role | None, typer.Argument(help="None: no role.")] = None
) -> None:
    """Say what a user is; tokens know it when they are next refreshed."""
    run(lambda db: set_role(db, user_id, role))


async def _create(db: Queries, data: UserCreate, role: Role | None) -> UserRead:
    async with db.transaction() as tx:
        created = await UserService(tx).create(data)
        if role is None:
            return created
        await set_role(tx, created.id, role)
        return await UserService(tx).get(created.id)


@group.command("set-password")
def set_password_of_user(
    user_id: UUID,
    *,
    stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read it from standard input.")
    ] = False,
) -> None:
    """Give a user another password; all sessions end."""
    data = parse(NewPassword, {"password": read_secret(None, stdin=stdin)})
    run(lambda db: _set_password(db, user_id, data.password))


async def _set_password(db: Queries, user_id: UUID, secret: str) -> None:
    user = await user_by_id(db, user_id)
    if user is None:
        raise NotFoundError(f"There is no user {user_id}.")
    await set_password(db, user, await hash_password(secret))
