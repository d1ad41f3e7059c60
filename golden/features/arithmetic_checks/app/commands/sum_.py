"""Commands on sums."""

from typing import Annotated
from uuid import UUID

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.page import CursorPage
from app.schemas.sum_ import SumCreate, SumQuery, SumRead, SumUpdate
from app.services.sum_ import SumService

group = typer.Typer(help="Sums.", no_args_is_help=True)


@group.command("list")
def list_sums(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of id, a, b, w, n, f, d, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    id_: Annotated[UUID | None, typer.Option("--id")] = None,
    a: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    b: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    c: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    w: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    n: int | None = None,
    f: float | None = None,
    d: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    t: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    o: bool | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List sums."""
    query = parse_query(
        SumQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "id": id_,
            "a": a,
            "b": b,
            "c": c,
            "w": w,
            "n": n,
            "f": f,
            "d": d,
            "t": t,
            "o": o,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[SumRead], run(lambda db: SumService(db).search(query)))


@group.command("get")
def get_sum(sum_id: UUID) -> None:
    """Show a sum."""
    show(SumRead, run(lambda db: SumService(db).get(sum_id)))


@group.command("create")
def create_sum(
    *,
    a: Annotated[str, typer.Option(metavar="DECIMAL")],
    b: Annotated[str, typer.Option(metavar="DECIMAL")],
    c: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    w: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    n: int | None = None,
    f: float | None = None,
    d: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    t: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    s: Annotated[str, typer.Option()],
    o: bool | None = None,
) -> None:
    """Create a sum."""
    data = parse(
        SumCreate, {"a": a, "b": b, "c": c, "w": w, "n": n, "f": f, "d": d, "t": t, "s": s, "o": o}
    )
    show(SumRead, run(lambda db: SumService(db).create(data)))


@group.command("update")
def update_sum(
    sum_id: UUID,
    *,
    a: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    b: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    c: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    w: Annotated[str | None, typer.Option(metavar="DECIMAL")] = None,
    n: int | None = None,
    f: float | None = None,
    d: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    t: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    s: str | None = None,
    o: bool | None = None,
    clear: Annotated[
        list[str] | None, typer.Option(help="Empty a field: c, t. May be repeated.")
    ] = None,
) -> None:
    """Change a sum; what is not given stays as it is."""
    data = parse(
        SumUpdate,
        {"a": a, "b": b, "c": c, "w": w, "n": n, "f": f, "d": d, "t": t, "s": s, "o": o},
        clear=clear,
        empty={"c": None, "t": None},
    )
    show(SumRead, run(lambda db: SumService(db).update(sum_id, data)))


@group.command("delete")
def delete_sum(sum_id: UUID) -> None:
    """Delete a sum."""
    run(lambda db: SumService(db).delete(sum_id))
