"""Commands on ledgers."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.ledger import build_ledger, make_ledger


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_ledger(db)
    created = shown(await invoke("ledgers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("ledgers", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_ledger(db) | {"label": ""}
    result = await invoke("ledgers", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    ledger = await make_ledger(db)
    assert shown(await invoke("ledgers", "list", "--limit", "1"))["items"] == [as_json(ledger)]


async def test_get(invoke: Invoke, db: Database) -> None:
    ledger = await make_ledger(db)
    assert shown(await invoke("ledgers", "get", str(ledger.id))) == as_json(ledger)


async def test_update(invoke: Invoke, db: Database) -> None:
    ledger = await make_ledger(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("ledgers", "update", str(ledger.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("ledgers", "get", str(ledger.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    ledger = await make_ledger(db)
    result = await invoke("ledgers", "delete", str(ledger.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "ledger" in failed(await invoke("ledgers", command, str(ledger.id)), 1)
