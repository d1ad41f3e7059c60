"""Commands on lamps."""

from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.lamp import build_lamp, make_lamp, make_lamp_in


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_lamp(db)
    created = shown(await invoke("lamps", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("lamps", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    lamp = await make_lamp(db)
    assert shown(await invoke("lamps", "list", "--limit", "1"))["items"] == [as_json(lamp)]


async def test_get(invoke: Invoke, db: Database) -> None:
    lamp = await make_lamp(db)
    assert shown(await invoke("lamps", "get", str(lamp.id))) == as_json(lamp)


async def test_delete(invoke: Invoke, db: Database) -> None:
    lamp = await make_lamp(db)
    result = await invoke("lamps", "delete", str(lamp.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "lamp" in failed(await invoke("lamps", command, str(lamp.id)), 1)


LOCK_INPUT: dict[str, Any] = {"code": "code-xxa"}


async def test_transition_lock(invoke: Invoke, db: Database) -> None:
    lamp = await make_lamp_in(db, "green")
    body = LOCK_INPUT
    words = [str(lamp.id), *options(body)]
    changed = shown(await invoke("lamps", "lock", *words))
    assert changed["color"] == "red"
    assert "`lock` leads from green to red." in failed(await invoke("lamps", "lock", *words), 1)
