"""Commands on measures."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.measure import MeasureCreate, MeasureQuery, MeasureRead, MeasureUpdate
from app.schemas.page import CursorPage
from app.services.measure import MeasureService

group = typer.Typer(help="Measures.", no_args_is_help=True)


@group.command("list")
def list_measures(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, level, above, fifths, far, ratio, price, positive, cents, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    level: int | None = None,
    above: int | None = None,
    fifths: int | None = None,
    far: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    positive: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    cents: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List measures."""
    query = parse_query(
        MeasureQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "level": level,
            "above": above,
            "fifths": fifths,
            "far": far,
            "ratio": ratio,
            "price": price,
            "positive": positive,
            "cents": cents,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[MeasureRead], run(lambda db: MeasureService(db).search(query)))


@group.command("get")
def get_measure(measure_id: UUID) -> None:
    """Show a measure."""
    show(MeasureRead, run(lambda db: MeasureService(db).get(measure_id)))


@group.command("create")
def create_measure(
    *,
    code: Annotated[str, typer.Option()],
    level: Annotated[int, typer.Option()],
    above: Annotated[int, typer.Option()],
    fifths: Annotated[int, typer.Option()],
    far: Annotated[int, typer.Option()],
    ratio: Annotated[float, typer.Option()],
    price: Annotated[str, typer.Option(metavar="DECIMAL")],
    positive: Annotated[str, typer.Option(metavar="DECIMAL")],
    cents: Annotated[str, typer.Option(metavar="DECIMAL")],
    title: Annotated[str, typer.Option()],
    nick: Annotated[str, typer.Option()],
) -> None:
    """Create a measure."""
    data = parse(
        MeasureCreate,
        {
            "code": code,
            "level": level,
            "above": above,
            "fifths": fifths,
            "far": far,
            "ratio": ratio,
            "price": price,
            "positive": positive,
            "cents": cents,
            "title": title,
            "nick": nick,
        },
    )
    show(MeasureRead, run(lambda db: MeasureService(db).create(data)))


@group.command("update")
def update_measure(
    measure_id: UUID,
    *,
    code: str | None = None,
    level: int | None = None,
    above: int | None = None,
    fifths: int | None = None,
    far: int | None = None,
    ratio: float | None = None,
    price: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    positive: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    cents: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    title: str | None = None,
    nick: str | None = None,
) -> None:
    """Change a measure; what is not given stays as it is."""
    data = parse(
        MeasureUpdate,
        {
            "code": code,
            "level": level,
            "above": above,
            "fifths": fifths,
            "far": far,
            "ratio": ratio,
            "price": price,
            "positive": positive,
            "cents": cents,
            "title": title,
            "nick": nick,
        },
    )
    show(MeasureRead, run(lambda db: MeasureService(db).update(measure_id, data)))


@group.command("delete")
def delete_measure(measure_id: UUID) -> None:
    """Delete a measure."""
    run(lambda db: MeasureService(db).delete(measure_id))
