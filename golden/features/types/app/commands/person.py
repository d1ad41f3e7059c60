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
        str | None,
        typer.Option(help="By one of id, created_at, updated_at; descending with a `-` before it."),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List people."""
    query = parse_query(
        PersonQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[PersonRead], run(lambda db: PersonService(db).search(query)))


@group.command("get")
def get_person(person_id: UUID) -> None:
    """Show a person."""
    show(PersonRead, run(lambda db: PersonService(db).get(person_id)))


@group.command("create")
def create_person(
    *,
    name: Annotated[str, typer.Option()],
    home: Annotated[str, typer.Option(metavar="JSON")],
    work: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    others: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    birthplace: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    tree: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    card: Annotated[str, typer.Option(metavar="JSON")],
    import_: Annotated[str | None, typer.Option("--import", metavar="JSON")] = None,
) -> None:
    """Create a person."""
    data = parse(
        PersonCreate,
        {
            "name": name,
            "home": home,
            "work": work,
            "others": others,
            "birthplace": birthplace,
            "tree": tree,
            "card": card,
            "import": import_,
        },
        json=["home", "work", "others", "birthplace", "tree", "card", "import"],
    )
    show(PersonRead, run(lambda db: PersonService(db).create(data)))


@group.command("update")
def update_person(
    person_id: UUID,
    *,
    name: str | None = None,
    home: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    work: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    others: Annotated[list[str] | None, typer.Option(metavar="JSON")] = None,
    birthplace: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    tree: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    card: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    import_: Annotated[str | None, typer.Option("--import", metavar="JSON")] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: work, tree, import, others. May be repeated."),
    ] = None,
) -> None:
    """Change a person; what is not given stays as it is."""
    data = parse(
        PersonUpdate,
        {
            "name": name,
            "home": home,
            "work": work,
            "others": others,
            "birthplace": birthplace,
            "tree": tree,
            "card": card,
            "import": import_,
        },
        json=["home", "work", "others", "birthplace", "tree", "card", "import"],
        clear=clear,
        empty={"work": None, "tree": None, "import": None, "others": []},
    )
    show(PersonRead, run(lambda db: PersonService(db).update(person_id, data)))


@group.command("delete")
def delete_person(person_id: UUID) -> None:
    """Delete a person."""
    run(lambda db: PersonService(db).delete(person_id))
