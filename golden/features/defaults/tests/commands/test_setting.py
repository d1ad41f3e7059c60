"""Commands on settings."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.setting import build_setting, make_setting


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_setting(db)
    created = shown(
        await invoke(
            "settings", "create", *options(body | {"payload": json.dumps(body["payload"])})
        )
    )
    assert body.items() <= created.items()
    assert shown(await invoke("settings", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_setting(db) | {"name": ""}
    result = await invoke(
        "settings", "create", *options(body | {"payload": json.dumps(body["payload"])})
    )
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    setting = await make_setting(db)
    assert shown(await invoke("settings", "list", "--limit", "1"))["items"] == [as_json(setting)]


async def test_get(invoke: Invoke, db: Database) -> None:
    setting = await make_setting(db)
    assert shown(await invoke("settings", "get", str(setting.id))) == as_json(setting)


async def test_update(invoke: Invoke, db: Database) -> None:
    setting = await make_setting(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("settings", "update", str(setting.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("settings", "get", str(setting.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    setting = await make_setting(db)
    changed = shown(await invoke("settings", "update", str(setting.id), "--clear", "note"))
    assert changed["note"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    setting = await make_setting(db)
    result = await invoke("settings", "delete", str(setting.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "setting" in failed(await invoke("settings", command, str(setting.id)), 1)
