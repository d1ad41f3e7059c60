"""Commands on artists."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.artist import build_artist, make_artist


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_artist(db)
    created = shown(await invoke("artists", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("artists", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_artist(db) | {"name": "x" * 121}
    result = await invoke("artists", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    artist = await make_artist(db)
    assert shown(await invoke("artists", "list", "--limit", "1"))["items"] == [as_json(artist)]


async def test_get(invoke: Invoke, db: Database) -> None:
    artist = await make_artist(db)
    assert shown(await invoke("artists", "get", str(artist.id))) == as_json(artist)


async def test_update(invoke: Invoke, db: Database) -> None:
    artist = await make_artist(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("artists", "update", str(artist.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("artists", "get", str(artist.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    artist = await make_artist(db)
    changed = shown(await invoke("artists", "update", str(artist.id), "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    artist = await make_artist(db)
    result = await invoke("artists", "delete", str(artist.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "artist" in failed(await invoke("artists", command, str(artist.id)), 1)
