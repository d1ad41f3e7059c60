"""Commands on countries."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.country import CountryCreate, CountryQuery, CountryRead, CountryUpdate
from app.schemas.page import CursorPage
from app.services.country import CountryService

group = typer.Typer(help="Countries.", no_args_is_help=True)


@group.command("list")
def list_countries(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of code; descending with a `-` before it.")
    ] = None,
    code: str | None = None,
) -> None:
    """List countries."""
    query = parse_query(
        CountryQuery, {"limit": limit, "cursor": cursor, "sort": sort, "code": code}
    )
    show(CursorPage[CountryRead], run(lambda db: CountryService(db).search(query)))


@group.command("get")
def get_country(code: str) -> None:
    """Show a country."""
    show(CountryRead, run(lambda db: CountryService(db).get(code)))


@group.command("create")
def create_country(
    *,
    code: Annotated[str, typer.Option()],
    name: Annotated[str, typer.Option()],
) -> None:
    """Create a country."""
    data = parse(CountryCreate, {"code": code, "name": name})
    show(CountryRead, run(lambda db: CountryService(db).create(data)))


@group.command("update")
def update_country(
    code: str,
    *,
    name: str | None = None,
) -> None:
    """Change a country; what is not given stays as it is."""
    data = parse(CountryUpdate, {"name": name})
    show(CountryRead, run(lambda db: CountryService(db).update(code, data)))


@group.command("delete")
def delete_country(code: str) -> None:
    """Delete a country."""
    run(lambda db: CountryService(db).delete(code))
