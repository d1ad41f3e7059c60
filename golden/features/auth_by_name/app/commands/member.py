"""Commands on members."""

from typing import Annotated

import typer

from app.auth.users import set_password, user_by_id
from app.commands.asking import read_secret
from app.commands.runner import parse, parse_query, run, show
from app.db.session import Queries
from app.errors import NotFoundError
from app.schemas.auth import NewPassword
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.services.member import MemberService
from app.services.passwords import hash_password

group = typer.Typer(help="Members.", no_args_is_help=True)


@group.command("list")
def list_members(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, nickname, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    nickname: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List members."""
    query = parse_query(
        MemberQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "id": id_,
            "nickname": nickname,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[MemberRead], run(lambda db: MemberService(db).search(query)))


@group.command("get")
def get_member(member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a member."""
    show(MemberRead, run(lambda db: MemberService(db).get(member_id)))


@group.command("create")
def create_member(
    *,
    nickname: Annotated[str, typer.Option()],
    secret: str | None = None,
) -> None:
    """Create a member."""
    data = parse(MemberCreate, {"nickname": nickname, "secret": secret})
    show(MemberRead, run(lambda db: MemberService(db).create(data)))


@group.command("update")
def update_member(
    member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    nickname: str | None = None,
) -> None:
    """Change a member; what is not given stays as it is."""
    data = parse(MemberUpdate, {"nickname": nickname})
    show(MemberRead, run(lambda db: MemberService(db).update(member_id, data)))


@group.command("delete")
def delete_member(member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a member."""
    run(lambda db: MemberService(db).delete(member_id))


@group.command("restore")
def restore_member(member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Restore a member that was deleted."""
    show(MemberRead, run(lambda db: MemberService(db).restore(member_id)))


@group.command("set-password")
def set_password_of_member(
    member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read it from standard input.")
    ] = False,
) -> None:
    """Give a member another password; all sessions end."""
    data = parse(NewPassword, {"password": read_secret(None, stdin=stdin)})
    run(lambda db: _set_password(db, member_id, data.password))


async def _set_password(
    db: Queries, member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)], secret: str
) -> None:
    user = await user_by_id(db, member_id)
    if user is None:
        raise NotFoundError(f"There is no member {member_id}.")
    await set_password(db, user, await hash_password(secret))
