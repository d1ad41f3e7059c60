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
    sort: Annotated[
        str | None, typer.Option(help="By one of id, login; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    login: str | None = None,
) -> None:
    """List users."""
    query = parse_query(
        UserQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_, "login": login}
    )
    show(CursorPage[UserRead], run(lambda db: UserService(db).search(query)))


@group.command("get")
def get_user(user_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a user."""
    show(UserRead, run(lambda db: UserService(db).get(user_id)))


@group.command("create")
def create_user(
    *,
    login: Annotated[str, typer.Option()],
) -> None:
    """Create a user."""
    data = parse(UserCreate, {"login": login})
    show(UserRead, run(lambda db: UserService(db).create(data)))


@group.command("update")
def update_user(
    user_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    login: str | None = None,
) -> None:
    """Change a user; what is not given stays as it is."""
    data = parse(UserUpdate, {"login": login})
    show(UserRead, run(lambda db: UserService(db).update(user_id, data)))


@group.command("delete")
def delete_user(user_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a user."""
    run(lambda db: UserService(db).delete(user_id))
