"""Commands on publishers."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.publisher import build_publisher, make_publisher


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_publisher(db)
    created = shown(await invoke("publishers", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("publishers", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_publisher(db) | {"name": "x" * 101}
    result = await invoke("publishers", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    publisher = await make_publisher(db)
    assert shown(await invoke("publishers", "list", "--limit", "1"))["items"] == [
        as_json(publisher)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    publisher = await make_publisher(db)
    assert shown(await invoke("publishers", "get", str(publisher.id))) == as_json(publisher)


async def test_update(invoke: Invoke, db: Database) -> None:
    publisher = await make_publisher(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("publishers", "update", str(publisher.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("publishers", "get", str(publisher.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    publisher = await make_publisher(db)
    result = await invoke("publishers", "delete", str(publisher.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "publisher" in failed(await invoke("publishers", command, str(publisher.id)), 1)
