"""Commands on media types."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.media_type import build_media_type, make_media_type


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_media_type(db)
    created = shown(await invoke("media-types", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("media-types", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_media_type(db) | {"name": "x" * 121}
    result = await invoke("media-types", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    media_type = await make_media_type(db)
    assert shown(await invoke("media-types", "list", "--limit", "1"))["items"] == [
        as_json(media_type)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    media_type = await make_media_type(db)
    assert shown(await invoke("media-types", "get", str(media_type.id))) == as_json(media_type)


async def test_update(invoke: Invoke, db: Database) -> None:
    media_type = await make_media_type(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("media-types", "update", str(media_type.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("media-types", "get", str(media_type.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    media_type = await make_media_type(db)
    changed = shown(await invoke("media-types", "update", str(media_type.id), "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    media_type = await make_media_type(db)
    result = await invoke("media-types", "delete", str(media_type.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "media type" in failed(await invoke("media-types", command, str(media_type.id)), 1)
