"""Commands on measures."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.measure import build_measure, make_measure


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_measure(db)
    created = shown(await invoke("measures", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("measures", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_measure(db) | {"code": "!A0"}
    result = await invoke("measures", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    measure = await make_measure(db)
    assert shown(await invoke("measures", "list", "--limit", "1"))["items"] == [as_json(measure)]


async def test_get(invoke: Invoke, db: Database) -> None:
    measure = await make_measure(db)
    assert shown(await invoke("measures", "get", str(measure.id))) == as_json(measure)


async def test_update(invoke: Invoke, db: Database) -> None:
    measure = await make_measure(db)
    change = {"code": "AB0"}
    changed = shown(await invoke("measures", "update", str(measure.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("measures", "get", str(measure.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    measure = await make_measure(db)
    result = await invoke("measures", "delete", str(measure.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "measure" in failed(await invoke("measures", command, str(measure.id)), 1)
