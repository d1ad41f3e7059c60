"""Commands on publishers."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import OffsetPage
from app.schemas.publisher import PublisherCreate, PublisherQuery, PublisherRead, PublisherUpdate
from app.services.publisher import PublisherService

group = typer.Typer(help="Publishers.", no_args_is_help=True)


@group.command("list")
def list_publishers(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id, name; descending with a `-` before it.")
    ] = None,
    q: Annotated[str | None, typer.Option(help="Text to look for in name.")] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    name: str | None = None,
) -> None:
    """List publishers."""
    query = parse_query(
        PublisherQuery,
        {"limit": limit, "offset": offset, "sort": sort, "q": q, "id": id_, "name": name},
    )
    show(OffsetPage[PublisherRead], run(lambda db: PublisherService(db).search(query)))


@group.command("get")
def get_publisher(
    publisher_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a publisher."""
    show(PublisherRead, run(lambda db: PublisherService(db).get(publisher_id)))


@group.command("create")
def create_publisher(
    *,
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a publisher."""
    data = parse(PublisherCreate, {"name": name})
    show(PublisherRead, run(lambda db: PublisherService(db).create(data)))


@group.command("update")
def update_publisher(
    publisher_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    name: str | None = None,
) -> None:
    """Change a publisher; what is not given stays as it is."""
    data = parse(PublisherUpdate, {"name": name})
    show(PublisherRead, run(lambda db: PublisherService(db).update(publisher_id, data)))


@group.command("delete")
def delete_publisher(
    publisher_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a publisher."""
    run(lambda db: PublisherService(db).delete(publisher_id))
