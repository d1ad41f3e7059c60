"""Commands on receipts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.receipt import build_receipt, make_receipt


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_receipt(db)
    created = shown(await invoke("receipts", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("receipts", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_receipt(db) | {"total": "-10000000000.00"}
    result = await invoke("receipts", "create", *options(body))
    assert "--total" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    receipt = await make_receipt(db)
    assert shown(await invoke("receipts", "list", "--limit", "1"))["items"] == [as_json(receipt)]


async def test_get(invoke: Invoke, db: Database) -> None:
    receipt = await make_receipt(db)
    assert shown(await invoke("receipts", "get", str(receipt.id))) == as_json(receipt)


async def test_update(invoke: Invoke, db: Database) -> None:
    receipt = await make_receipt(db)
    change = {"total": "2.00"}
    changed = shown(await invoke("receipts", "update", str(receipt.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("receipts", "get", str(receipt.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    receipt = await make_receipt(db)
    result = await invoke("receipts", "delete", str(receipt.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "receipt" in failed(await invoke("receipts", command, str(receipt.id)), 1)
