"""Commands on by texts."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_text import build_by_text, make_by_text


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_text(db)
    created = shown(await invoke("by-texts", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-texts", "get", str(created["word"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_text(db) | {"word": ""}
    result = await invoke("by-texts", "create", *options(body))
    assert "--word" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_text = await make_by_text(db)
    assert shown(await invoke("by-texts", "list", "--limit", "1"))["items"] == [as_json(by_text)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_text = await make_by_text(db)
    assert shown(await invoke("by-texts", "get", by_text.word)) == as_json(by_text)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_text = await make_by_text(db)
    change = {"n": 2}
    changed = shown(await invoke("by-texts", "update", by_text.word, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-texts", "get", by_text.word)) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_text = await make_by_text(db)
    result = await invoke("by-texts", "delete", by_text.word)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by text" in failed(await invoke("by-texts", command, by_text.word), 1)
