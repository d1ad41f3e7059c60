"""Commands on addresses."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.address import build_address, make_address


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_address(db)
    created = shown(await invoke("addresses", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("addresses", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_address(db) | {"address1": "x" * 256}
    result = await invoke("addresses", "create", *options(body))
    assert "--address1" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    address = await make_address(db)
    assert shown(await invoke("addresses", "list", "--limit", "1"))["items"] == [as_json(address)]


async def test_get(invoke: Invoke, db: Database) -> None:
    address = await make_address(db)
    assert shown(await invoke("addresses", "get", str(address.id))) == as_json(address)


async def test_update(invoke: Invoke, db: Database) -> None:
    address = await make_address(db)
    change = {"address1": "address1-b"}
    changed = shown(await invoke("addresses", "update", str(address.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("addresses", "get", str(address.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    address = await make_address(db)
    changed = shown(await invoke("addresses", "update", str(address.id), "--clear", "address1"))
    assert changed["address1"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    address = await make_address(db)
    result = await invoke("addresses", "delete", str(address.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "address" in failed(await invoke("addresses", command, str(address.id)), 1)
