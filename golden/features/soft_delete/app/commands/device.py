"""Commands on devices."""

from typing import Annotated

import typer

from app.commands.runner import parse, parse_query, run, show
from app.schemas.device import DeviceCreate, DeviceQuery, DeviceRead, DeviceUpdate
from app.schemas.page import CursorPage
from app.services.device import DeviceService

group = typer.Typer(help="Devices.", no_args_is_help=True)


@group.command("list")
def list_devices(
    *,
    limit: Annotated[int | None, typer.Option(help="How many at most.")] = None,
    cursor: Annotated[
        str | None, typer.Option(help="The `next_cursor` of the page before.")
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            help="By one of serial, created_at, updated_at; descending with a `-` before it."
        ),
    ] = None,
    deleted: Annotated[
        bool | None, typer.Option(help="The deleted ones, instead of the others.")
    ] = None,
    serial: str | None = None,
    created_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
    updated_at: Annotated[str | None, typer.Option(metavar="TIMESTAMP")] = None,
) -> None:
    """List devices."""
    query = parse_query(
        DeviceQuery,
        {
            "limit": limit,
            "cursor": cursor,
            "sort": sort,
            "deleted": deleted,
            "serial": serial,
            "created_at": created_at,
            "updated_at": updated_at,
        },
    )
    show(CursorPage[DeviceRead], run(lambda db: DeviceService(db).search(query)))


@group.command("get")
def get_device(serial: str) -> None:
    """Show a device."""
    show(DeviceRead, run(lambda db: DeviceService(db).get(serial)))


@group.command("create")
def create_device(
    *,
    serial: Annotated[str, typer.Option()],
    secret: Annotated[str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True)],
) -> None:
    """Create a device."""
    data = parse(DeviceCreate, {"serial": serial, "secret": secret})
    show(DeviceRead, run(lambda db: DeviceService(db).create(data)))


@group.command("update")
def update_device(
    serial: str,
    *,
    secret: str | None = None,
) -> None:
    """Change a device; what is not given stays as it is."""
    data = parse(DeviceUpdate, {"secret": secret})
    show(DeviceRead, run(lambda db: DeviceService(db).update(serial, data)))


@group.command("delete")
def delete_device(serial: str) -> None:
    """Delete a device."""
    run(lambda db: DeviceService(db).delete(serial))


@group.command("restore")
def restore_device(serial: str) -> None:
    """Restore a device that was deleted."""
    show(DeviceRead, run(lambda db: DeviceService(db).restore(serial)))
