"""Commands on boards."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.board import BoardCreate, BoardQuery, BoardRead, BoardUpdate
from app.schemas.page import OffsetPage
from app.services.board import BoardService

group = typer.Typer(help="Boards.", no_args_is_help=True)


@group.command("list")
def list_boards(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
) -> None:
    """List boards."""
    query = parse_query(BoardQuery, {"limit": limit, "offset": offset, "sort": sort, "id": id_})
    show(OffsetPage[BoardRead], run(lambda db: BoardService(db).search(query)))


@group.command("get")
def get_board(board_id: UUID) -> None:
    """Show a board."""
    show(BoardRead, run(lambda db: BoardService(db).get(board_id)))


@group.command("create")
def create_board(
    *,
    tag_ids: list[UUID] | None = None,
) -> None:
    """Create a board."""
    data = parse(BoardCreate, {"tag_ids": tag_ids})
    show(BoardRead, run(lambda db: BoardService(db).create(data)))


@group.command("update")
def update_board(
    board_id: UUID,
    *,
    tag_ids: list[UUID] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: tag_ids. May be repeated.")
    ] = None,
) -> None:
    """Change a board; what is not given stays as it is."""
    data = parse(BoardUpdate, {"tag_ids": tag_ids}, clear=clear, empty={"tag_ids": []})
    show(BoardRead, run(lambda db: BoardService(db).update(board_id, data)))


@group.command("delete")
def delete_board(board_id: UUID) -> None:
    """Delete a board."""
    run(lambda db: BoardService(db).delete(board_id))
