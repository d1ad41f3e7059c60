"""Commands on statuses."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.status import build_status, make_status


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_status(db)
    created = shown(await invoke("statuses", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("statuses", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_status(db) | {"name": ""}
    result = await invoke("statuses", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    status = await make_status(db)
    assert shown(await invoke("statuses", "list", "--limit", "1"))["items"] == [as_json(status)]


async def test_get(invoke: Invoke, db: Database) -> None:
    status = await make_status(db)
    assert shown(await invoke("statuses", "get", str(status.id))) == as_json(status)


async def test_update(invoke: Invoke, db: Database) -> None:
    status = await make_status(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("statuses", "update", str(status.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("statuses", "get", str(status.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    status = await make_status(db)
    result = await invoke("statuses", "delete", str(status.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "status" in failed(await invoke("statuses", command, str(status.id)), 1)
