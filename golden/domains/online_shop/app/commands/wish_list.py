"""Commands on wish lists."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.wish_list import WishListCreate, WishListQuery, WishListRead, WishListUpdate
from app.services.wish_list import WishListService

group = typer.Typer(help="Wish lists.", no_args_is_help=True)


@group.command("list")
def list_wish_lists(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    restricted: bool | None = None,
    customer_id: int | None = None,
) -> None:
    """List wish lists."""
    query = parse_query(
        WishListQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "restricted": restricted,
            "customer_id": customer_id,
        },
    )
    show(CursorPage[WishListRead], run(lambda db: WishListService(db).search(query)))


@group.command("get")
def get_wish_list(
    wish_list_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Show a wish list."""
    show(WishListRead, run(lambda db: WishListService(db).get(wish_list_id)))


@group.command("create")
def create_wish_list(
    *,
    title: Annotated[str, typer.Option()],
    restricted: bool | None = None,
    customer_id: int | None = None,
) -> None:
    """Create a wish list."""
    data = parse(
        WishListCreate, {"title": title, "restricted": restricted, "customer_id": customer_id}
    )
    show(WishListRead, run(lambda db: WishListService(db).create(data)))


@group.command("update")
def update_wish_list(
    wish_list_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    title: str | None = None,
    restricted: bool | None = None,
    customer_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: restricted, customer_id. May be repeated."),
    ] = None,
) -> None:
    """Change a wish list; what is not given stays as it is."""
    data = parse(
        WishListUpdate,
        {"title": title, "restricted": restricted, "customer_id": customer_id},
        clear=clear,
        empty={"restricted": None, "customer_id": None},
    )
    show(WishListRead, run(lambda db: WishListService(db).update(wish_list_id, data)))


@group.command("delete")
def delete_wish_list(
    wish_list_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
) -> None:
    """Delete a wish list."""
    run(lambda db: WishListService(db).delete(wish_list_id))
