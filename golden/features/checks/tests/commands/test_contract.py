"""Commands on contracts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.contract import build_contract, make_contract


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_contract(db)
    created = shown(await invoke("contracts", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("contracts", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_contract(db) | {"seats": 0}
    result = await invoke("contracts", "create", *options(body))
    assert "--seats" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    contract = await make_contract(db)
    assert shown(await invoke("contracts", "list", "--limit", "1"))["items"] == [as_json(contract)]


async def test_get(invoke: Invoke, db: Database) -> None:
    contract = await make_contract(db)
    assert shown(await invoke("contracts", "get", str(contract.id))) == as_json(contract)


async def test_update(invoke: Invoke, db: Database) -> None:
    contract = await make_contract(db)
    change = {"ends_on": "2030-01-02"}
    changed = shown(await invoke("contracts", "update", str(contract.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("contracts", "get", str(contract.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    contract = await make_contract(db)
    changed = shown(await invoke("contracts", "update", str(contract.id), "--clear", "ends_on"))
    assert changed["ends_on"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    contract = await make_contract(db)
    result = await invoke("contracts", "delete", str(contract.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "contract" in failed(await invoke("contracts", command, str(contract.id)), 1)
