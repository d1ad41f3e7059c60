"""Commands on labels."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.label import build_label, make_label


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_label(db)
    created = shown(await invoke("labels", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("labels", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_label(db) | {"word": ""}
    result = await invoke("labels", "create", *options(body))
    assert "--word" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    label = await make_label(db)
    assert shown(await invoke("labels", "list", "--limit", "1"))["items"] == [as_json(label)]


async def test_get(invoke: Invoke, db: Database) -> None:
    label = await make_label(db)
    assert shown(await invoke("labels", "get", str(label.id))) == as_json(label)


async def test_update(invoke: Invoke, db: Database) -> None:
    label = await make_label(db)
    change = {"word": "word-b"}
    changed = shown(await invoke("labels", "update", str(label.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("labels", "get", str(label.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    label = await make_label(db)
    result = await invoke("labels", "delete", str(label.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "label" in failed(await invoke("labels", command, str(label.id)), 1)
