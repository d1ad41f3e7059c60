"""Commands on works."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.work import build_work, make_work


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_work(db)
    created = shown(await invoke("works", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("works", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_work(db) | {"title": ""}
    result = await invoke("works", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    work = await make_work(db)
    assert shown(await invoke("works", "list", "--limit", "1"))["items"] == [as_json(work)]


async def test_get(invoke: Invoke, db: Database) -> None:
    work = await make_work(db)
    assert shown(await invoke("works", "get", str(work.id))) == as_json(work)


async def test_update(invoke: Invoke, db: Database) -> None:
    work = await make_work(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("works", "update", str(work.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("works", "get", str(work.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    work = await make_work(db)
    changed = shown(await invoke("works", "update", str(work.id), "--clear", "subtitle"))
    assert changed["subtitle"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    work = await make_work(db)
    result = await invoke("works", "delete", str(work.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "work" in failed(await invoke("works", command, str(work.id)), 1)
