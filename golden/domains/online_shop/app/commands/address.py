"""Commands on addresses."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.address import AddressCreate, AddressQuery, AddressRead, AddressUpdate
from app.schemas.page import OffsetPage
from app.services.address import AddressService

group = typer.Typer(help="Addresses.", no_args_is_help=True)


@group.command("list")
def list_addresses(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    offset: Annotated[int | None, typer.Option(help="How many to skip.")] = None,
    sort: Annotated[
        str | None, typer.Option(help="By one of id; descending with a `-` before it.")
    ] = None,
    id_: Annotated[int | None, typer.Option("--id")] = None,
    customer_id: int | None = None,
) -> None:
    """List addresses."""
    query = parse_query(
        AddressQuery,
        {"limit": limit, "offset": offset, "sort": sort, "id": id_, "customer_id": customer_id},
    )
    show(OffsetPage[AddressRead], run(lambda db: AddressService(db).search(query)))


@group.command("get")
def get_address(address_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Show an address."""
    show(AddressRead, run(lambda db: AddressService(db).get(address_id)))


@group.command("create")
def create_address(
    *,
    address1: str | None = None,
    address2: str | None = None,
    city: str | None = None,
    postcode: Annotated[str, typer.Option()],
    country: Annotated[str, typer.Option()],
    customer_id: int | None = None,
) -> None:
    """Create an address."""
    data = parse(
        AddressCreate,
        {
            "address1": address1,
            "address2": address2,
            "city": city,
            "postcode": postcode,
            "country": country,
            "customer_id": customer_id,
        },
    )
    show(AddressRead, run(lambda db: AddressService(db).create(data)))


@group.command("update")
def update_address(
    address_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)],
    *,
    address1: str | None = None,
    address2: str | None = None,
    city: str | None = None,
    postcode: str | None = None,
    country: str | None = None,
    customer_id: int | None = None,
    clear: Annotated[
        list[str] | None,
        typer.Option(help="Empty a field: address1, address2, city, customer_id. May be repeated."),
    ] = None,
) -> None:
    """Change an address; what is not given stays as it is."""
    data = parse(
        AddressUpdate,
        {
            "address1": address1,
            "address2": address2,
            "city": city,
            "postcode": postcode,
            "country": country,
            "customer_id": customer_id,
        },
        clear=clear,
        empty={"address1": None, "address2": None, "city": None, "customer_id": None},
    )
    show(AddressRead, run(lambda db: AddressService(db).update(address_id, data)))


@group.command("delete")
def delete_address(address_id: Annotated[int, typer.Argument(min=-(2**63), max=2**63 - 1)]) -> None:
    """Delete an address."""
    run(lambda db: AddressService(db).delete(address_id))
