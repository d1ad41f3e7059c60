"""Commands on clients."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.client import ClientCreate, ClientQuery, ClientRead, ClientUpdate
from app.schemas.page import OffsetPage
from app.services.client import ClientService

group = typer.Typer(help="Clients.", no_args_is_help=True)


@group.command("list")
def list_clients(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    q: Annotated[
        str | None, typer.Option(help="Text to look for in first_name, last_name, email.")
    ] = None,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    address: str | None = None,
    phone: str | None = None,
) -> None:
    """List clients."""
    query = parse_query(
        ClientQuery,
        {
            "limit": limit,
            "offset": offset,
            "sort": sort,
            "q": q,
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "address": address,
            "phone": phone,
        },
    )
    show(OffsetPage[ClientRead], run(lambda db: ClientService(db).search(query)))


@group.command("get")
def get_client(client_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show a client."""
    show(ClientRead, run(lambda db: ClientService(db).get(client_id)))


@group.command("create")
def create_client(
    *,
    first_name: Annotated[str, typer.Option()],
    last_name: Annotated[str, typer.Option()],
    email: str | None = None,
    address: str | None = None,
    phone: str | None = None,
) -> None:
    """Create a client."""
    data = parse(
        ClientCreate,
        {
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "address": address,
            "phone": phone,
        },
    )
    show(ClientRead, run(lambda db: ClientService(db).create(data)))


@group.command("update")
def update_client(
    client_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    address: str | None = None,
    phone: str | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: email, address, phone. May be repeated."),
    ] = None,
) -> None:
    """Change a client; what is not given stays as it is."""
    data = parse(
        ClientUpdate,
        {
            "first_name": first_name,
            "last_name": last_name,
            "email": email,
            "address": address,
            "phone": phone,
        },
        clear=clear,
        empty={"email": None, "address": None, "phone": None},
    )
    show(ClientRead, run(lambda db: ClientService(db).update(client_id, data)))


@group.command("delete")
def delete_client(client_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete a client."""
    run(lambda db: ClientService(db).delete(client_id))
