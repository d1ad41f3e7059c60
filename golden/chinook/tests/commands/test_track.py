"""Commands on tracks."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.track import build_track, make_track


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_track(db)
    created = shown(await invoke("tracks", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("tracks", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_track(db) | {"name": "x" * 201}
    result = await invoke("tracks", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    track = await make_track(db)
    assert shown(await invoke("tracks", "list", "--limit", "1"))["items"] == [as_json(track)]


async def test_get(invoke: Invoke, db: Database) -> None:
    track = await make_track(db)
    assert shown(await invoke("tracks", "get", str(track.id))) == as_json(track)


async def test_update(invoke: Invoke, db: Database) -> None:
    track = await make_track(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("tracks", "update", str(track.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("tracks", "get", str(track.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    track = await make_track(db)
    changed = shown(await invoke("tracks", "update", str(track.id), "--clear", "composer"))
    assert changed["composer"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    track = await make_track(db)
    result = await invoke("tracks", "delete", str(track.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "track" in failed(await invoke("tracks", command, str(track.id)), 1)
