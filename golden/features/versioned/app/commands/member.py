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
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    login: str | None = None,
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
            "id": id_,
            "login": login,
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
    login: Annotated[str, typer.Option()],
    password: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Create a member."""
    data = parse(MemberCreate, {"login": login, "password": password})
    show(MemberRead, run(lambda db: MemberService(db).create(data)))


@group.command("update")
def update_member(
    member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    login: str | None = None,
    password: str | None = None,
) -> None:
    """Change a member; what is not given stays as it is."""
    data = parse(MemberUpdate, {"login": login, "password": password})
    show(MemberRead, run(lambda db: MemberService(db).update(member_id, data)))


@group.command("delete")
def delete_member(member_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a member."""
    run(lambda db: MemberService(db).delete(member_id))
