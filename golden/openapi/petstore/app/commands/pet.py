"""Commands on pets."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import PetStatus
from app.schemas.page import CursorPage
from app.schemas.pet import PetCreate, PetQuery, PetRead, PetUpdate
from app.services.pet import PetService

group = typer.Typer(help="Pets.", no_args_is_help=True)


@group.command("list")
def list_pets(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List pets."""
    query = parse_query(PetQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[PetRead], run(lambda db: PetService(db).search(query)))


@group.command("get")
def get_pet(pet_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a pet."""
    show(PetRead, run(lambda db: PetService(db).get(pet_id)))


@group.command("create")
def create_pet(
    *,
    name: Annotated[str, typer.Option()],
    category: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    photo_urls: list[str] | None = None,
    tags: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    status: PetStatus | None = None,
) -> None:
    """Create a pet."""
    data = parse(
        PetCreate,
        {
            "name": name,
            "category": category,
            "photo_urls": photo_urls or [],
            "tags": tags,
            "status": status,
        },
        json=["category", "tags"],
    )
    show(PetRead, run(lambda db: PetService(db).create(data)))


@group.command("update")
def update_pet(
    pet_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
    category: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    photo_urls: list[str] | None = None,
    tags: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    status: PetStatus | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: category, tags, status, photo_urls. May be repeated."),
    ] = None,
) -> None:
    """Change a pet; what is not given stays as it is."""
    data = parse(
        PetUpdate,
        {
            "name": name,
            "category": category,
            "photo_urls": photo_urls,
            "tags": tags,
            "status": status,
        },
        json=["category", "tags"],
        clear=clear,
        empty={"category": None, "tags": None, "status": None, "photo_urls": []},
    )
    show(PetRead, run(lambda db: PetService(db).update(pet_id, data)))


@group.command("delete")
def delete_pet(pet_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a pet."""
    run(lambda db: PetService(db).delete(pet_id))
