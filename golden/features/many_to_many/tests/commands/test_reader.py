"""Commands on readers."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.reader import build_reader, make_reader


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_reader(db)
    created = shown(await invoke("readers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("readers", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_reader(db) | {"name": ""}
    result = await invoke("readers", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    reader = await make_reader(db)
    assert shown(await invoke("readers", "list", "--limit", "1"))["items"] == [as_json(reader)]


async def test_get(invoke: Invoke, db: Database) -> None:
    reader = await make_reader(db)
    assert shown(await invoke("readers", "get", str(reader.id))) == as_json(reader)


async def test_update(invoke: Invoke, db: Database) -> None:
    reader = await make_reader(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("readers", "update", str(reader.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("readers", "get", str(reader.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    reader = await make_reader(db)
    result = await invoke("readers", "delete", str(reader.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "reader" in failed(await invoke("readers", command, str(reader.id)), 1)
