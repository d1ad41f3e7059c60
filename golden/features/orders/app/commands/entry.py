"""Commands on entries."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Level
from app.schemas.entry import EntryCreate, EntryQuery, EntryRead, EntryUpdate
from app.schemas.page import CursorPage
from app.services.entry import EntryService

group = typer.Typer(help="Entries.", no_args_is_help=True)


@group.command("list")
def list_entries(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of rank, score, level, seen_at, day, tm, lasts, label, ratio, flag, wide, big, token, id; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    rank: int | None = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    level: Level | None = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    tm: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    ratio: float | None = None,
    flag: bool | None = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    big: int | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List entries."""
    query = parse_query(
        EntryQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "rank": rank,
            "score": score,
            "level": level,
            "seen_at": seen_at,
            "day": day,
            "tm": tm,
            "ratio": ratio,
            "flag": flag,
            "wide": wide,
            "big": big,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[EntryRead], run(lambda db: EntryService(db).search(query)))


@group.command("get")
def get_entry(entry_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Show an entry."""
    show(EntryRead, run(lambda db: EntryService(db).get(entry_id)))


@group.command("create")
def create_entry(
    *,
    rank: int | None = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    level: Level | None = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    tm: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    lasts: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    label: str | None = None,
    ratio: float | None = None,
    flag: bool | None = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    big: int | None = None,
    token: UUID | None = None,
) -> None:
    """Create an entry."""
    data = parse(
        EntryCreate,
        {
            "rank": rank,
            "score": score,
            "level": level,
            "seen_at": seen_at,
            "day": day,
            "tm": tm,
            "lasts": lasts,
            "label": label,
            "ratio": ratio,
            "flag": flag,
            "wide": wide,
            "big": big,
            "token": token,
        },
    )
    show(EntryRead, run(lambda db: EntryService(db).create(data)))


@group.command("update")
def update_entry(
    entry_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)],
    *,
    rank: int | None = None,
    score: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    level: Level | None = None,
    seen_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    tm: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    lasts: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    label: str | None = None,
    ratio: float | None = None,
    flag: bool | None = None,
    wide: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    big: int | None = None,
    token: UUID | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(
            help="Empty a field: rank, score, level, seen_at, day, tm, lasts, label, ratio, flag, wide, big, token. May be repeated."
        ),
    ] = None,
) -> None:
    """Change an entry; what is not given stays as it is."""
    data = parse(
        EntryUpdate,
        {
            "rank": rank,
            "score": score,
            "level": level,
            "seen_at": seen_at,
            "day": day,
            "tm": tm,
            "lasts": lasts,
            "label": label,
            "ratio": ratio,
            "flag": flag,
            "wide": wide,
            "big": big,
            "token": token,
        },
        clear=clear,
        empty={
            "rank": None,
            "score": None,
            "level": None,
            "seen_at": None,
            "day": None,
            "tm": None,
            "lasts": None,
            "label": None,
            "ratio": None,
            "flag": None,
            "wide": None,
            "big": None,
            "token": None,
        },
    )
    show(EntryRead, run(lambda db: EntryService(db).update(entry_id, data)))


@group.command("delete")
def delete_entry(entry_id: Annotated[int, typer.Argument(min=-(2**31), max=2**31 - 1)]) -> None:
    """Delete an entry."""
    run(lambda db: EntryService(db).delete(entry_id))
