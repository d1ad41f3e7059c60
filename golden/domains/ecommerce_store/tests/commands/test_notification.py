"""Commands on notifications."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.notification import build_notification, make_notification


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_notification(db)
    created = shown(await invoke("notifications", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("notifications", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_notification(db) | {"details": "x" * 256}
    result = await invoke("notifications", "create", *options(body))
    assert "--details" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    notification = await make_notification(db)
    assert shown(await invoke("notifications", "list", "--limit", "1"))["items"] == [
        as_json(notification)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    notification = await make_notification(db)
    assert shown(await invoke("notifications", "get", str(notification.id))) == as_json(
        notification
    )


async def test_update(invoke: Invoke, db: Database) -> None:
    notification = await make_notification(db)
    change = {"date": "2030-01-01T13:00:00Z"}
    changed = shown(await invoke("notifications", "update", str(notification.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("notifications", "get", str(notification.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    notification = await make_notification(db)
    changed = shown(
        await invoke("notifications", "update", str(notification.id), "--clear", "details")
    )
    assert changed["details"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    notification = await make_notification(db)
    result = await invoke("notifications", "delete", str(notification.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "notification" in failed(
            await invoke("notifications", command, str(notification.id)), 1
        )
