"""What every command does: check what was given, run on the database, print JSON or say what is wrong."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Coroutine, Mapping
from contextlib import asynccontextmanager
from enum import Enum
from types import MappingProxyType
from typing import Any, BinaryIO, NoReturn, TypeVar

import typer
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import from_json
from sqlalchemy.exc import DBAPIError

from app.commands.printing import is_for_people, print_page
from app.config import get_settings
from app.db.session import Database, Queries, create_engine
from app.errors import AppError

Schema = TypeVar("Schema", bound=BaseModel)
Result = TypeVar("Result")

FAILED = 1
MISUSED = 2  # as for an unknown option

NOTHING: Mapping[str, object] = MappingProxyType({})


@asynccontextmanager
async def open_database() -> AsyncGenerator[Queries, None]:
    """Open the database of the settings for one command."""
    database = Database(create_engine(get_settings()))
    try:
        yield database
    finally:
        await database.dispose()


def run_coroutine(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine in an event loop of its own."""
    return asyncio.run(coroutine)


def run(work: Callable[[Queries], Awaitable[Result]]) -> Result:
    """Run `work` on the database; what goes wrong there ends the command with a message."""
    check_settings()
    try:
        return run_coroutine(_on_database(work))
    except AppError as error:
        fail(described(error))
    except DBAPIError as error:
        fail(f"The database failed: {error.orig}")
    except OSError as error:
        fail(f"The database cannot be reached: {error}")


async def _on_database(work: Callable[[Queries], Awaitable[Result]]) -> Result:
    async with open_database() as db:
        return await work(db)


def described(error: AppError) -> str:
    """Return what went wrong, and in which fields."""
    return f"{error.detail} ({', '.join(error.fields)})" if error.fields else error.detail


def check_settings() -> None:
    """End the command if the settings are wrong."""
    try:
        get_settings()
    except ValidationError as error:
        fail(*(f"{str(item['loc'][0]).upper()}: {_said(item['msg'])}" for item in error.errors()))


def fail(*messages: str, status: int = FAILED) -> NoReturn:
    """Print messages on standard error, one a line, and end the command."""
    for message in messages:
        typer.echo(message, err=True)
    raise typer.Exit(status)


def show(kind: type[Result], value: Result) -> None:
    """Print a value as JSON; the page of a listing as a table, if a person reads it."""
    adapter = TypeAdapter(kind)
    page = adapter.dump_python(value, mode="json", by_alias=True) if is_for_people() else None
    if isinstance(page, dict) and isinstance(page.get("items"), list):
        print_page(page)
    else:
        typer.echo(adapter.dump_json(value, indent=2, by_alias=True))


def parse(
    schema: type[Schema],
    values: Mapping[str, object],
    *,
    json: Collection[str] = (),
    clear: Collection[str] | None = None,
    empty: Mapping[str, object] = NOTHING,
) -> Schema:
    """Return the values of options as `schema`. A value that is None was not given.

    Those of the fields in `json` are JSON texts. Each field in `clear` gets its value in `empty`.
    """
    given = {name: value for name, value in values.items() if value is not None}
    for name in given.keys() & set(json):
        given[name] = _from_json(name, given[name])
    for name in (word.replace("-", "_") for word in clear or ()):
        if name not in empty:
            fail(f"--clear: {name!r} is not one of {', '.join(empty)}", status=MISUSED)
        if name in given:
            fail(f"{_flag(name)}: cannot be both given and cleared", status=MISUSED)
        given[name] = empty[name]
    return _validated(schema, given)


def parse_file(schema: type[Schema], name: str, file: BinaryIO) -> Schema:
    """Return the JSON list of a file as `schema`, in which it is the field `name`."""
    try:
        return schema.model_validate({name: from_json(file.read())})
    except ValidationError as error:
        # Where it stands in the list: `items/3/email`.
        places = ("/".join(map(str, item["loc"])) for item in error.errors())
        said = (_said(item["msg"]) for item in error.errors())
        fail(*map("{}: {}".format, places, said), status=MISUSED)
    except ValueError as error:
        fail(f"{file.name}: not JSON: {error}", status=MISUSED)


def parse_query(schema: type[Schema], values: Mapping[str, object]) -> Schema:
    """Return the values of options as a query, which reads them as the text of a query string."""
    given = {name: _text(value) for name, value in values.items() if value is not None}
    return _validated(schema, given)


def _validated(schema: type[Schema], values: Mapping[str, object]) -> Schema:
    try:
        return schema.model_validate(values)
    except ValidationError as error:
        fail(*(_message(item["loc"], item["msg"]) for item in error.errors()), status=MISUSED)


def _message(location: tuple[int | str, ...], message: str) -> str:
    return f"{_flag(str(location[0]))}: {_said(message)}" if location else _said(message)


def _said(message: str) -> str:
    return message.removeprefix("Value error, ")


def _flag(field: str) -> str:
    return f"--{field.replace('_', '-')}"


def _from_json(name: str, value: object) -> Any:
    if isinstance(value, list):
        return [_from_json(name, item) for item in value]
    try:
        return from_json(str(value))
    except ValueError as error:
        fail(f"{_flag(name)}: not JSON: {error}", status=MISUSED)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value.value if isinstance(value, Enum) else value)
