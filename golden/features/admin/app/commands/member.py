"""Commands on members."""

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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in email.")] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    email: str | None = None,
    role: Annotated[
        Role | None, typer.Option(help="What the user is; nothing in particular if it is null.")
    ] = None,
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
            "q": q,
            "id": id_,
            "email": email,
            "role": role,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[MemberRead], run(lambda db: MemberService(db).search(query)))


@group.command("get")
def get_member(member_id: UUID) -> None:
    """Show a member."""
    show(MemberRead, run(lambda db: MemberService(db).get(member_id)))


@group.command("create")
def create_member(
    *,
    email: Annotated[str, typer.Option()],
    password: Annotated[str | None, typer.Option(help="Asked for if it is not given.")] = None,
    pin: Annotated[str, typer.Option()],
    role: Annotated[Role | None, typer.Option(help="What the user is.")] = None,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read it from standard input.")
    ] = False,
) -> None:
    """Create a member."""
    data = parse(
        MemberCreate,
        {"email": email, "password": read_secret(password, stdin=password_stdin), "pin": pin},
    )
    show(MemberRead, run(lambda db: _create(db, data, role)))


@group.command("update")
def update_member(
    member_id: UUID,
    *,
    email: str | None = None,
    pin: str | None = None,
) -> None:
    """Change a member; what is not given stays as it is."""
    data = parse(MemberUpdate, {"email": email, "pin": pin})
    show(MemberRead, run(lambda db: MemberService(db).update(member_id, data)))


@group.command("delete")
def delete_member(member_id: UUID) -> None:
    """Delete a member."""
    run(lambda db: MemberService(db).delete(member_id))


@group.command("set-role")
def set_role_of_member(
    member_id: UUID, role: Annotated[Role | None, typer.Argument(help="None: no role.")] = None
) -> None:
    """Say what a member is; tokens know it when they are next refreshed."""
    run(lambda db: set_role(db, member_id, role))


async def _create(db: Queries, data: MemberCreate, role: Role | None) -> MemberRead:
    async with db.transaction() as tx:
        created = await MemberService(tx).create(data)
        if role is None:
            return created
        await set_role(tx, created.id, role)
        return await MemberService(tx).get(created.id)


@group.command("set-password")
def set_password_of_member(
    member_id: UUID,
    *,
    stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read it from standard input.")
    ] = False,
) -> None:
    """Give a member another password; all sessions end."""
    data = parse(NewPassword, {"password": read_secret(None, stdin=stdin)})
    run(lambda db: _set_password(db, member_id, data.password))


async def _set_password(db: Queries, member_id: UUID, secret: str) -> None:
    user = await user_by_id(db, member_id)
    if user is None:
        raise NotFoundError(f"There is no member {member_id}.")
    await set_password(db, user, await hash_password(secret))
