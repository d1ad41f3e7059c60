"""Commands on lots."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.lot import build_lot, make_lot


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_lot(db)
    created = shown(await invoke("lots", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("lots", "get", str(created["number"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_lot(db) | {"number": 0}
    result = await invoke("lots", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    lot = await make_lot(db)
    assert shown(await invoke("lots", "list", "--limit", "1"))["items"] == [as_json(lot)]


async def test_get(invoke: Invoke, db: Database) -> None:
    lot = await make_lot(db)
    assert shown(await invoke("lots", "get", str(lot.number))) == as_json(lot)


async def test_update(invoke: Invoke, db: Database) -> None:
    lot = await make_lot(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("lots", "update", str(lot.number), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("lots", "get", str(lot.number))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    lot = await make_lot(db)
    result = await invoke("lots", "delete", str(lot.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "lot" in failed(await invoke("lots", command, str(lot.number)), 1)
