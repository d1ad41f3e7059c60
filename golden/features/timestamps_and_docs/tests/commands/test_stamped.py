"""Commands on stampeds."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.stamped import build_stamped, make_stamped


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_stamped(db)
    created = shown(await invoke("stampeds", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("stampeds", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_stamped(db) | {"name": ""}
    result = await invoke("stampeds", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    stamped = await make_stamped(db)
    assert shown(await invoke("stampeds", "list", "--limit", "1"))["items"] == [as_json(stamped)]


async def test_get(invoke: Invoke, db: Database) -> None:
    stamped = await make_stamped(db)
    assert shown(await invoke("stampeds", "get", str(stamped.id))) == as_json(stamped)


async def test_update(invoke: Invoke, db: Database) -> None:
    stamped = await make_stamped(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("stampeds", "update", str(stamped.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("stampeds", "get", str(stamped.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    stamped = await make_stamped(db)
    result = await invoke("stampeds", "delete", str(stamped.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "stamped" in failed(await invoke("stampeds", command, str(stamped.id)), 1)
