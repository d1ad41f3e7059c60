"""Commands on links."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.link import LinkCreate, LinkQuery, LinkRead, LinkUpdate
from app.schemas.page import CursorPage
from app.services.link import LinkService

group = typer.Typer(help="Links.", no_args_is_help=True)


@group.command("list")
def list_links(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    first_id: int | None = None,
    second_id: int | None = None,
) -> None:
    """List links."""
    query = parse_query(
        LinkQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "first_id": first_id,
            "second_id": second_id,
        },
    )
    show(CursorPage[LinkRead], run(lambda db: LinkService(db).search(query)))


@group.command("get")
def get_link(link_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show a link."""
    show(LinkRead, run(lambda db: LinkService(db).get(link_id)))


@group.command("create")
def create_link(
    *,
    first_id: Annotated[int, typer.Option()],
    second_id: Annotated[int, typer.Option()],
) -> None:
    """Create a link."""
    data = parse(LinkCreate, {"first_id": first_id, "second_id": second_id})
    show(LinkRead, run(lambda db: LinkService(db).create(data)))


@group.command("update")
def update_link(
    link_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    first_id: int | None = None,
    second_id: int | None = None,
) -> None:
    """Change a link; what is not given stays as it is."""
    data = parse(LinkUpdate, {"first_id": first_id, "second_id": second_id})
    show(LinkRead, run(lambda db: LinkService(db).update(link_id, data)))


@group.command("delete")
def delete_link(link_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete a link."""
    run(lambda db: LinkService(db).delete(link_id))
