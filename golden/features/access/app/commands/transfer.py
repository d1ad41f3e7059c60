"""Rows in and out of files: one by one, by the services with all their rules."""

from collections.abc import AsyncGenerator, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError

from app.commands.files import (
    STANDARD,
    Format,
    Record,
    Writer,
    counting,
    format_of,
    lines_of,
    reading,
    record_of,
    writing,
)
from app.commands.kinds import KINDS, Kind
from app.commands.runner import MISUSED, described, fail, run
from app.db.session import Queries
from app.errors import AppError

Name = Annotated[str, typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.")]
FormatOption = Annotated[
    Format | None, typer.Option("--format", help="Otherwise the ending of the file says it.")
]


def import_rows(
    name: Name,
    file: Annotated[Path, typer.Argument(help="`-`: standard input.")],
    *,
    file_format: FormatOption = None,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Leave out the rows that are refused.")
    ] = False,
) -> None:
    """Create a row for each one in a file: all of them, or none.

    What only answers hold, such as `created_at`, is skipped, so that what was exported can be
    imported.
    """
    kind = kind_of(name)
    refused: list[str] = []

    async def work(db: Queries) -> int:
        if keep_going:
            return await create_all(db, kind, rows, refused)
        async with db.transaction() as tx:
            return await create_all(tx, kind, rows)

    with reading(file) as text:
        rows = lines_of(text, file_format or format_of(file))
        created = run(work)
    typer.echo(f"{name}: {created} created")
    if refused:
        fail(*refused)


def export_rows(
    name: Name,
    file: Annotated[Path, typer.Argument(help="`-`: standard output.")] = STANDARD,
    *,
    file_format: FormatOption = None,
) -> None:
    """Write all rows to a file."""
    kind = kind_of(name)
    adapter: TypeAdapter[Any] = TypeAdapter(kind.read)
    names = adapter.json_schema(mode="serialization")["properties"]

    async def work(db: Queries) -> None:
        async for row in stored(db, kind):
            writer.write(adapter.dump_python(row, mode="json", by_alias=True))
            counted()

    with writing(file) as text, counting(name) as counted:
        writer = Writer(text, file_format or format_of(file), names, kind.json)
        run(work)


def kind_of(name: str) -> Kind:
    """Return the kind of rows that a name means."""
    if name not in KINDS:
        fail(f"{name!r} is not one of {', '.join(KINDS)}", status=MISUSED)
    return KINDS[name]


async def create_all(
    db: Queries,
    kind: Kind,
    rows: Iterable[tuple[int, Record | str]],
    refused: list[str] | None = None,
) -> int:
    """Create the rows and return how many; a refusal ends it, unless `refused` collects them."""
    created = 0
    for line, row in rows:
        try:
            record = settable(record_of(row, kind.json), kind.shown)
            await kind.service(db).create(kind.create.model_validate(record))
        except (AppError, ValueError) as error:
            refusal = f"line {line}: {reason(error)}"
            if refused is None:
                raise AppError(refusal) from error
            refused.append(refusal)
        else:
            created += 1
    return created


def settable(value: Any, shown: frozenset[str], path: str = "") -> Any:
    """Return a value without what only answers hold."""
    if isinstance(value, list):
        return [settable(item, shown, path) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: settable(item, shown, f"{path}{name}.")
        for name, item in value.items()
        if f"{path}{name}" not in shown
    }


def reason(error: AppError | ValueError) -> str:
    """Return why a row was refused."""
    if isinstance(error, ValidationError):
        return "; ".join(
            f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors()
        )
    return described(error) if isinstance(error, AppError) else str(error)


async def stored(db: Queries, kind: Kind) -> AsyncGenerator[Any, None]:
    """Return all rows, page by page."""
    query: Any = kind.query.model_validate({"limit": kind.page})
    while query:
        page = await kind.service(db).search(query)
        for row in page.items:
            yield row
        query = after(query, page)


def after(query: Any, page: Any) -> Any:
    """Return what asks for the next page; None after the last."""
    if not hasattr(query, "cursor"):
        offset = query.offset + len(page.items)
        return query.model_copy(update={"offset": offset}) if page.items else None
    return page.next_cursor and query.model_copy(update={"cursor": page.next_cursor})
