"""Commands on the keys of programs."""

from typing import Annotated
from uuid import UUID

import typer

from app.auth.api_keys import ApiKeyService
from app.commands.runner import parse, run, show
from app.schemas.auth import ApiKeyCreate, ApiKeyCreated, ApiKeyRead

group = typer.Typer(help="Keys of programs.", no_args_is_help=True)


@group.command("create")
def create_api_key(
    user_id: UUID,
    name: str,
    *,
    scope: Annotated[
        list[str] | None, typer.Option(help="What it may do; may be repeated. None: all.")
    ] = None,
    expires_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """Make a key for a user, and show it: nobody can show it again."""
    data = parse(ApiKeyCreate, {"name": name, "scopes": scope, "expires_at": expires_at})
    show(ApiKeyCreated, run(lambda db: ApiKeyService(db).create(user_id, data)))


@group.command("list")
def list_api_keys(user_id: UUID) -> None:
    """List the keys of a user."""
    show(list[ApiKeyRead], run(lambda db: ApiKeyService(db).search(user_id)))


@group.command("revoke")
def revoke_api_key(user_id: UUID, key_id: UUID) -> None:
    """Take a key back."""
    run(lambda db: ApiKeyService(db).revoke(user_id, key_id))
