"""Commands on playlists."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.playlist import build_playlist, make_playlist


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_playlist(db)
    created = shown(await invoke("playlists", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("playlists", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_playlist(db) | {"name": "x" * 121}
    result = await invoke("playlists", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    playlist = await make_playlist(db)
    assert shown(await invoke("playlists", "list", "--limit", "1"))["items"] == [as_json(playlist)]


async def test_get(invoke: Invoke, db: Database) -> None:
    playlist = await make_playlist(db)
    assert shown(await invoke("playlists", "get", str(playlist.id))) == as_json(playlist)


async def test_update(invoke: Invoke, db: Database) -> None:
    playlist = await make_playlist(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("playlists", "update", str(playlist.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("playlists", "get", str(playlist.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    playlist = await make_playlist(db)
    changed = shown(await invoke("playlists", "update", str(playlist.id), "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    playlist = await make_playlist(db)
    result = await invoke("playlists", "delete", str(playlist.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "playlist" in failed(await invoke("playlists", command, str(playlist.id)), 1)
