"""Commands on randoms."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.random import build_random, make_random


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_random(db)
    created = shown(await invoke("randoms", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("randoms", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_random(db) | {"label": ""}
    result = await invoke("randoms", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    random = await make_random(db)
    assert shown(await invoke("randoms", "list", "--limit", "1"))["items"] == [as_json(random)]


async def test_get(invoke: Invoke, db: Database) -> None:
    random = await make_random(db)
    assert shown(await invoke("randoms", "get", str(random.id))) == as_json(random)


async def test_update(invoke: Invoke, db: Database) -> None:
    random = await make_random(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("randoms", "update", str(random.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("randoms", "get", str(random.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    random = await make_random(db)
    result = await invoke("randoms", "delete", str(random.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "random" in failed(await invoke("randoms", command, str(random.id)), 1)
