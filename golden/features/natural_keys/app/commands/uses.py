"""Commands on useses."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.uses import UsesCreate, UsesQuery, UsesRead, UsesUpdate
from app.services.uses import UsesService

group = typer.Typer(help="Useses.", no_args_is_help=True)


@group.command("list")
def list_useses(
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
    mail_address: str | None = None,
    slug_slug: str | None = None,
    token_token: UUID | None = None,
    day_day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    big_number: int | None = None,
    word_word: str | None = None,
    code_code: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List useses."""
    query = parse_query(
        UsesQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "mail_address": mail_address,
            "slug_slug": slug_slug,
            "token_token": token_token,
            "day_day": day_day,
            "big_number": big_number,
            "word_word": word_word,
            "code_code": code_code,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[UsesRead], run(lambda db: UsesService(db).search(query)))


@group.command("get")
def get_uses(uses_id: UUID) -> None:
    """Show a uses."""
    show(UsesRead, run(lambda db: UsesService(db).get(uses_id)))


@group.command("create")
def create_uses(
    *,
    mail_address: Annotated[str, typer.Option()],
    slug_slug: str | None = None,
    token_token: Annotated[UUID, typer.Option()],
    day_day: Annotated[str, typer.Option(metavar="DATE")],
    big_number: Annotated[int, typer.Option()],
    word_word: Annotated[str, typer.Option()],
    code_code: Annotated[str, typer.Option()],
    word_ids: list[str] | None = None,
    day_ids: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
) -> None:
    """Create a uses."""
    data = parse(
        UsesCreate,
        {
            "mail_address": mail_address,
            "slug_slug": slug_slug,
            "token_token": token_token,
            "day_day": day_day,
            "big_number": big_number,
            "word_word": word_word,
            "code_code": code_code,
            "word_ids": word_ids,
            "day_ids": day_ids,
        },
    )
    show(UsesRead, run(lambda db: UsesService(db).create(data)))


@group.command("update")
def update_uses(
    uses_id: UUID,
    *,
    mail_address: str | None = None,
    slug_slug: str | None = None,
    token_token: UUID | None = None,
    day_day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    big_number: int | None = None,
    word_word: str | None = None,
    code_code: str | None = None,
    word_ids: list[str] | None = None,
    day_ids: Annotated[list[str] | None, typer.Option(metavar="DATE")] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: slug_slug, word_ids, day_ids. May be repeated."),
    ] = None,
) -> None:
    """Change a uses; what is not given stays as it is."""
    data = parse(
        UsesUpdate,
        {
            "mail_address": mail_address,
            "slug_slug": slug_slug,
            "token_token": token_token,
            "day_day": day_day,
            "big_number": big_number,
            "word_word": word_word,
            "code_code": code_code,
            "word_ids": word_ids,
            "day_ids": day_ids,
        },
        clear=clear,
        empty={"slug_slug": None, "word_ids": [], "day_ids": []},
    )
    show(UsesRead, run(lambda db: UsesService(db).update(uses_id, data)))


@group.command("delete")
def delete_uses(uses_id: UUID) -> None:
    """Delete a uses."""
    run(lambda db: UsesService(db).delete(uses_id))
