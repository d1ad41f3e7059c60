"""Commands on bags."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.bag import build_bag, make_bag


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_bag(db)
    created = shown(
        await invoke(
            "bags",
            "create",
            *options(body | {"flags": [json.dumps(item) for item in body["flags"]]}),
        )
    )
    assert body.items() <= created.items()
    assert shown(await invoke("bags", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    bag = await make_bag(db)
    assert shown(await invoke("bags", "list", "--limit", "1"))["items"] == [as_json(bag)]


async def test_get(invoke: Invoke, db: Database) -> None:
    bag = await make_bag(db)
    assert shown(await invoke("bags", "get", str(bag.id))) == as_json(bag)


async def test_update(invoke: Invoke, db: Database) -> None:
    bag = await make_bag(db)
    change = {"words": ["words-b"]}
    changed = shown(await invoke("bags", "update", str(bag.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("bags", "get", str(bag.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    bag = await make_bag(db)
    changed = shown(await invoke("bags", "update", str(bag.id), "--clear", "prices"))
    assert changed["prices"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    bag = await make_bag(db)
    result = await invoke("bags", "delete", str(bag.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "bag" in failed(await invoke("bags", command, str(bag.id)), 1)
