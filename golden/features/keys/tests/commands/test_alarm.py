"""Commands on alarms."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.alarm import build_alarm, make_alarm


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_alarm(db)
    created = shown(await invoke("alarms", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("alarms", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_alarm(db) | {"label": ""}
    result = await invoke("alarms", "create", *options(body))
    assert "--label" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    alarm = await make_alarm(db)
    assert shown(await invoke("alarms", "list", "--limit", "1"))["items"] == [as_json(alarm)]


async def test_get(invoke: Invoke, db: Database) -> None:
    alarm = await make_alarm(db)
    assert shown(await invoke("alarms", "get", str(alarm.id))) == as_json(alarm)


async def test_update(invoke: Invoke, db: Database) -> None:
    alarm = await make_alarm(db)
    change = {"label": "label-b"}
    changed = shown(await invoke("alarms", "update", str(alarm.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("alarms", "get", str(alarm.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    alarm = await make_alarm(db)
    result = await invoke("alarms", "delete", str(alarm.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "alarm" in failed(await invoke("alarms", command, str(alarm.id)), 1)
