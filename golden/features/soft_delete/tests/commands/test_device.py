"""Commands on devices."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.device import build_device, make_device


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_device(db)
    created = shown(await invoke("devices", "create", *options(body)))
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("devices", "get", str(created["serial"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_device(db) | {"serial": "x" * 201}
    result = await invoke("devices", "create", *options(body))
    assert "--serial" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    device = await make_device(db)
    assert shown(await invoke("devices", "list", "--limit", "1"))["items"] == [as_json(device)]


async def test_get(invoke: Invoke, db: Database) -> None:
    device = await make_device(db)
    assert shown(await invoke("devices", "get", device.serial)) == as_json(device)


async def test_delete(invoke: Invoke, db: Database) -> None:
    device = await make_device(db)
    result = await invoke("devices", "delete", device.serial)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "device" in failed(await invoke("devices", command, device.serial), 1)
