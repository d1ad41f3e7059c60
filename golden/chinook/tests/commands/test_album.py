"""Commands on albums."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.album import build_album, make_album


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_album(db)
    created = shown(await invoke("albums", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("albums", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_album(db) | {"title": "x" * 161}
    result = await invoke("albums", "create", *options(body))
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    album = await make_album(db)
    assert shown(await invoke("albums", "list", "--limit", "1"))["items"] == [as_json(album)]


async def test_get(invoke: Invoke, db: Database) -> None:
    album = await make_album(db)
    assert shown(await invoke("albums", "get", str(album.id))) == as_json(album)


async def test_update(invoke: Invoke, db: Database) -> None:
    album = await make_album(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("albums", "update", str(album.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("albums", "get", str(album.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    album = await make_album(db)
    result = await invoke("albums", "delete", str(album.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "album" in failed(await invoke("albums", command, str(album.id)), 1)
