"""Commands on people."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate
from app.services.person import PersonService

group = typer.Typer(help="People.", no_args_is_help=True)


@group.command("list")
def list_people(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    mentor_id: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List people."""
    query = parse_query(
        PersonQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "id": id_,
            "mentor_id": mentor_id,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(OffsetPage[PersonRead], run(lambda db: PersonService(db).search(query)))


@group.command("get")
def get_person(person_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a person."""
    show(PersonRead, run(lambda db: PersonService(db).get(person_id)))


@group.command("create")
def create_person(
    *,
    name: Annotated[str, typer.Option()],
    mentor_id: int | None = None,
    friend_ids: list[int] | None = None,
    blocked_ids: list[int] | None = None,
    group_ids: list[UUID] | None = None,
) -> None:
    """Create a person."""
    data = parse(
        PersonCreate,
        {
            "name": name,
            "mentor_id": mentor_id,
            "friend_ids": friend_ids,
            "blocked_ids": blocked_ids,
            "group_ids": group_ids,
        },
    )
    show(PersonRead, run(lambda db: PersonService(db).create(data)))


@group.command("update")
def update_person(
    person_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    name: str | None = None,
    mentor_id: int | None = None,
    friend_ids: list[int] | None = None,
    blocked_ids: list[int] | None = None,
    group_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: mentor_id, friend_ids, blocked_ids, group_ids. May be repeated."
        ),
    ] = None,
) -> None:
    """Change a person; what is not given stays as it is."""
    data = parse(
        PersonUpdate,
        {
            "name": name,
            "mentor_id": mentor_id,
            "friend_ids": friend_ids,
            "blocked_ids": blocked_ids,
            "group_ids": group_ids,
        },
        clear=clear,
        empty={"mentor_id": None, "friend_ids": [], "blocked_ids": [], "group_ids": []},
    )
    show(PersonRead, run(lambda db: PersonService(db).update(person_id, data)))


@group.command("delete")
def delete_person(person_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a person."""
    run(lambda db: PersonService(db).delete(person_id))
