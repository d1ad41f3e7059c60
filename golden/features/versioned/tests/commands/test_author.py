"""Commands on authors."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.author import build_author, make_author


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_author(db)
    created = shown(await invoke("authors", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("authors", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_author(db) | {"name": ""}
    result = await invoke("authors", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    author = await make_author(db)
    assert shown(await invoke("authors", "list", "--limit", "1"))["items"] == [as_json(author)]


async def test_get(invoke: Invoke, db: Database) -> None:
    author = await make_author(db)
    assert shown(await invoke("authors", "get", str(author.id))) == as_json(author)


async def test_update(invoke: Invoke, db: Database) -> None:
    author = await make_author(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("authors", "update", str(author.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("authors", "get", str(author.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    author = await make_author(db)
    result = await invoke("authors", "delete", str(author.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "author" in failed(await invoke("authors", command, str(author.id)), 1)
