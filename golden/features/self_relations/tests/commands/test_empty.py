"""Commands on empties."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.empty import build_empty, make_empty


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_empty(db)
    created = shown(await invoke("empties", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("empties", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    empty = await make_empty(db)
    assert shown(await invoke("empties", "list", "--limit", "1"))["items"] == [as_json(empty)]


async def test_get(invoke: Invoke, db: Database) -> None:
    empty = await make_empty(db)
    assert shown(await invoke("empties", "get", str(empty.id))) == as_json(empty)


async def test_delete(invoke: Invoke, db: Database) -> None:
    empty = await make_empty(db)
    result = await invoke("empties", "delete", str(empty.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "empty" in failed(await invoke("empties", command, str(empty.id)), 1)
