"""Commands on badges."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.badge import build_badge, make_badge


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_badge(db)
    created = shown(await invoke("badges", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("badges", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_badge(db) | {"number": ""}
    result = await invoke("badges", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    badge = await make_badge(db)
    assert shown(await invoke("badges", "list", "--limit", "1"))["items"] == [as_json(badge)]


async def test_get(invoke: Invoke, db: Database) -> None:
    badge = await make_badge(db)
    assert shown(await invoke("badges", "get", str(badge.id))) == as_json(badge)


async def test_update(invoke: Invoke, db: Database) -> None:
    badge = await make_badge(db)
    change = {"number": "number-b"}
    changed = shown(await invoke("badges", "update", str(badge.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("badges", "get", str(badge.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    badge = await make_badge(db)
    result = await invoke("badges", "delete", str(badge.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "badge" in failed(await invoke("badges", command, str(badge.id)), 1)
