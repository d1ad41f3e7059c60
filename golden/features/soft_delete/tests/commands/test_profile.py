"""Commands on profiles."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.profile import build_profile, make_profile


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_profile(db)
    created = shown(await invoke("profiles", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("profiles", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_profile(db) | {"motto": ""}
    result = await invoke("profiles", "create", *options(body))
    assert "--motto" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    profile = await make_profile(db)
    assert shown(await invoke("profiles", "list", "--limit", "1"))["items"] == [as_json(profile)]


async def test_get(invoke: Invoke, db: Database) -> None:
    profile = await make_profile(db)
    assert shown(await invoke("profiles", "get", str(profile.id))) == as_json(profile)


async def test_update(invoke: Invoke, db: Database) -> None:
    profile = await make_profile(db)
    change = {"motto": "motto-b"}
    changed = shown(await invoke("profiles", "update", str(profile.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("profiles", "get", str(profile.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    profile = await make_profile(db)
    result = await invoke("profiles", "delete", str(profile.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "profile" in failed(await invoke("profiles", command, str(profile.id)), 1)
