"""Commands on members."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.member import MemberCreate, MemberQuery, MemberRead, MemberUpdate
from app.schemas.page import CursorPage
from app.services.member import MemberService

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
