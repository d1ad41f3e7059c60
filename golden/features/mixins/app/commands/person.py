"""Commands on people."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.person import PersonCreate, PersonQuery, PersonRead, PersonUpdate
from app.services.person import PersonService

group = typer.Typer(help="People.", no_args_is_help=True)


@group.command("list")
def list_people(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    email: str | None = None,
) -> None:
    """List people."""
    query = parse_query(
        PersonQuery, {"limit": limit, "cursor": cursor, "sort": sort, "id": id_, "email": email}
    )
    show(CursorPage[PersonRead], run(lambda db: PersonService(db).search(query)))


@group.command("get")
def get_person(person_id: UUID) -> None:
    """Show a person."""
    show(PersonRead, run(lambda db: PersonService(db).get(person_id)))


@group.command("create")
def create_person(
    *,
    email: Annotated[str, typer.Option()],
) -> None:
    """Create a person."""
    data = parse(PersonCreate, {"email": email})
    show(PersonRead, run(lambda db: PersonService(db).create(data)))


@group.command("update")
def update_person(
    person_id: UUID,
    *,
    email: str | None = None,
) -> None:
    """Change a person; what is not given stays as it is."""
    data = parse(PersonUpdate, {"email": email})
    show(PersonRead, run(lambda db: PersonService(db).update(person_id, data)))


@group.command("delete")
def delete_person(person_id: UUID) -> None:
    """Delete a person."""
    run(lambda db: PersonService(db).delete(person_id))
