"""Commands on notes."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.note import build_note, make_note


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_note(db)
    created = shown(await invoke("notes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("notes", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_note(db) | {"title": ""}
    result = await invoke("notes", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    note = await make_note(db)
    assert shown(await invoke("notes", "list", "--limit", "1"))["items"] == [as_json(note)]


async def test_get(invoke: Invoke, db: Database) -> None:
    note = await make_note(db)
    assert shown(await invoke("notes", "get", str(note.id))) == as_json(note)


async def test_update(invoke: Invoke, db: Database) -> None:
    note = await make_note(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("notes", "update", str(note.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("notes", "get", str(note.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    note = await make_note(db)
    changed = shown(await invoke("notes", "update", str(note.id), "--clear", "text"))
    assert changed["text"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    note = await make_note(db)
    result = await invoke("notes", "delete", str(note.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "note" in failed(await invoke("notes", command, str(note.id)), 1)
