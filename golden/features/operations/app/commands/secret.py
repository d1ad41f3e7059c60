"""Commands on secrets."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.secret import SecretCreate, SecretQuery, SecretRead, SecretUpdate
from app.services.secret import SecretService

group = typer.Typer(help="Secrets.", no_args_is_help=True)


@group.command("list")
def list_secrets(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
) -> None:
    """List secrets."""
    query = parse_query(SecretQuery, {"limit": limit, "cursor": cursor})
    show(CursorPage[SecretRead], run(lambda db: SecretService(db).search(query)))


@group.command("get")
def get_secret(secret_id: UUID) -> None:
    """Show a secret."""
    show(SecretRead, run(lambda db: SecretService(db).get(secret_id)))


@group.command("create")
def create_secret(
    *,
    text_: Annotated[str, typer.Option("--text")],
) -> None:
    """Create a secret."""
    data = parse(SecretCreate, {"text": text_})
    show(SecretRead, run(lambda db: SecretService(db).create(data)))


@group.command("update")
def update_secret(
    secret_id: UUID,
    *,
    text_: Annotated[str | None, typer.Option("--text")] = None,
) -> None:
    """Change a secret; what is not given stays as it is."""
    data = parse(SecretUpdate, {"text": text_})
    show(SecretRead, run(lambda db: SecretService(db).update(secret_id, data)))


@group.command("delete")
def delete_secret(secret_id: UUID) -> None:
    """Delete a secret."""
    run(lambda db: SecretService(db).delete(secret_id))
