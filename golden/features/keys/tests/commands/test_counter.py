"""Commands on counters."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.counter import build_counter, make_counter


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_counter(db)
    created = shown(await invoke("counters", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("counters", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_counter(db) | {"label": ""}
    result = await invoke("counters", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    counter = await make_counter(db)
    assert shown(await invoke("counters", "list", "--limit", "1"))["items"] == [as_json(counter)]


async def test_get(invoke: Invoke, db: Database) -> None:
    counter = await make_counter(db)
    assert shown(await invoke("counters", "get", str(counter.id))) == as_json(counter)


async def test_update(invoke: Invoke, db: Database) -> None:
    counter = await make_counter(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("counters", "update", str(counter.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("counters", "get", str(counter.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    counter = await make_counter(db)
    result = await invoke("counters", "delete", str(counter.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "counter" in failed(await invoke("counters", command, str(counter.id)), 1)
