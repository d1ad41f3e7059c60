"""Commands on settings."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.models.enums import Level
from app.schemas.page import CursorPage
from app.schemas.setting import SettingCreate, SettingQuery, SettingRead, SettingUpdate
from app.services.setting import SettingService

group = typer.Typer(help="Settings.", no_args_is_help=True)


@group.command("list")
def list_settings(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, number, big, ratio, price, free, day, made_on, moment, fixed, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    number: int | None = None,
    big: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    free: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    on: bool | None = None,
    off: bool | None = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    made_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    noon: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    moment: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    fixed: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    level: Level | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List settings."""
    query = parse_query(
        SettingQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "number": number,
            "big": big,
            "ratio": ratio,
            "price": price,
            "free": free,
            "on": on,
            "off": off,
            "day": day,
            "made_on": made_on,
            "noon": noon,
            "moment": moment,
            "fixed": fixed,
            "level": level,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SettingRead], run(lambda db: SettingService(db).search(query)))


@group.command("get")
def get_setting(setting_id: UUID) -> None:
    """Show a setting."""
    show(SettingRead, run(lambda db: SettingService(db).get(setting_id)))


@group.command("create")
def create_setting(
    *,
    name: Annotated[str, typer.Option()],
    text_value: str | None = None,
    number: int | None = None,
    big: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    free: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    on: bool | None = None,
    off: bool | None = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    made_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    noon: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    span: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    moment: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    fixed: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    token: UUID | None = None,
    ordered: UUID | None = None,
    level: Level | None = None,
    note: str | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    words: list[str] | None = None,
) -> None:
    """Create a setting."""
    data = parse(
        SettingCreate,
        {
            "name": name,
            "text_value": text_value,
            "number": number,
            "big": big,
            "ratio": ratio,
            "price": price,
            "free": free,
            "on": on,
            "off": off,
            "day": day,
            "made_on": made_on,
            "noon": noon,
            "span": span,
            "moment": moment,
            "fixed": fixed,
            "token": token,
            "ordered": ordered,
            "level": level,
            "note": note,
            "payload": payload,
            "words": words,
        },
        json=["payload"],
    )
    show(SettingRead, run(lambda db: SettingService(db).create(data)))


@group.command("update")
def update_setting(
    setting_id: UUID,
    *,
    name: str | None = None,
    text_value: str | None = None,
    number: int | None = None,
    big: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    free: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    on: bool | None = None,
    off: bool | None = None,
    day: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    made_on: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    noon: Annotated[str | None, typer.Option(metavar="TIME")] = None,
    span: Annotated[str | None, typer.Option(metavar="DURATION")] = None,
    moment: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    fixed: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    token: UUID | None = None,
    ordered: UUID | None = None,
    level: Level | None = None,
    note: str | None = None,
    payload: Annotated[str | None, typer.Option(metavar="JSON")] = None,
    words: list[str] | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: note, words. May be repeated.")
    ] = None,
) -> None:
    """Change a setting; what is not given stays as it is."""
    data = parse(
        SettingUpdate,
        {
            "name": name,
            "text_value": text_value,
            "number": number,
            "big": big,
            "ratio": ratio,
            "price": price,
            "free": free,
            "on": on,
            "off": off,
            "day": day,
            "made_on": made_on,
            "noon": noon,
            "span": span,
            "moment": moment,
            "fixed": fixed,
            "token": token,
            "ordered": ordered,
            "level": level,
            "note": note,
            "payload": payload,
            "words": words,
        },
        json=["payload"],
        clear=clear,
        empty={"note": None, "words": []},
    )
    show(SettingRead, run(lambda db: SettingService(db).update(setting_id, data)))


@group.command("delete")
def delete_setting(setting_id: UUID) -> None:
    """Delete a setting."""
    run(lambda db: SettingService(db).delete(setting_id))
