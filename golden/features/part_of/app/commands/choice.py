"""Commands on choices."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.choice import ChoiceCreate, ChoiceQuery, ChoiceRead, ChoiceUpdate
from app.schemas.page import CursorPage
from app.services.choice import ChoiceService

group = typer.Typer(help="Choices.", no_args_is_help=True)


@group.command("list")
def list_choices(
    poll_id: UUID,
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List choices."""
    query = parse_query(ChoiceQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[ChoiceRead], run(lambda db: ChoiceService(db).search(poll_id, query)))


@group.command("get")
def get_choice(
    poll_id: UUID, choice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Show a choice."""
    show(ChoiceRead, run(lambda db: ChoiceService(db).get(poll_id, choice_id)))


@group.command("create")
def create_choice(
    poll_id: UUID,
    *,
    text_: Annotated[str, typer.Option("--text")],
) -> None:
    """Create a choice."""
    data = parse(ChoiceCreate, {"text": text_})
    show(ChoiceRead, run(lambda db: ChoiceService(db).create(poll_id, data)))


@group.command("update")
def update_choice(
    poll_id: UUID,
    choice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
) -> None:
    """Change a choice; what is not given stays as it is."""
    data = parse(ChoiceUpdate, {"text": text_})
    show(ChoiceRead, run(lambda db: ChoiceService(db).update(poll_id, choice_id, data)))


@group.command("delete")
def delete_choice(
    poll_id: UUID, choice_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]
) -> None:
    """Delete a choice."""
    run(lambda db: ChoiceService(db).delete(poll_id, choice_id))
