"""Commands on shipments."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.shipment import build_shipment, make_shipment


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_shipment(db)
    created = shown(await invoke("shipments", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("shipments", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_shipment(db) | {"tracking_code": "x" * 256}
    result = await invoke("shipments", "create", *options(body))
    assert "--tracking-code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    shipment = await make_shipment(db)
    assert shown(await invoke("shipments", "list", "--limit", "1"))["items"] == [as_json(shipment)]


async def test_get(invoke: Invoke, db: Database) -> None:
    shipment = await make_shipment(db)
    assert shown(await invoke("shipments", "get", str(shipment.id))) == as_json(shipment)


async def test_update(invoke: Invoke, db: Database) -> None:
    shipment = await make_shipment(db)
    change = {"tracking_code": "tracking code b"}
    changed = shown(await invoke("shipments", "update", str(shipment.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("shipments", "get", str(shipment.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    shipment = await make_shipment(db)
    changed = shown(
        await invoke("shipments", "update", str(shipment.id), "--clear", "tracking_code")
    )
    assert changed["tracking_code"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    shipment = await make_shipment(db)
    result = await invoke("shipments", "delete", str(shipment.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "shipment" in failed(await invoke("shipments", command, str(shipment.id)), 1)
