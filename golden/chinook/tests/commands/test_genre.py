"""Commands on genres."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.genre import build_genre, make_genre


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_genre(db)
    created = shown(await invoke("genres", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("genres", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_genre(db) | {"name": "x" * 121}
    result = await invoke("genres", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    genre = await make_genre(db)
    assert shown(await invoke("genres", "list", "--limit", "1"))["items"] == [as_json(genre)]


async def test_get(invoke: Invoke, db: Database) -> None:
    genre = await make_genre(db)
    assert shown(await invoke("genres", "get", str(genre.id))) == as_json(genre)


async def test_update(invoke: Invoke, db: Database) -> None:
    genre = await make_genre(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("genres", "update", str(genre.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("genres", "get", str(genre.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    genre = await make_genre(db)
    changed = shown(await invoke("genres", "update", str(genre.id), "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    genre = await make_genre(db)
    result = await invoke("genres", "delete", str(genre.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "genre" in failed(await invoke("genres", command, str(genre.id)), 1)
