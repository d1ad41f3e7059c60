"""Commands on sessions."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.session_ import build_session, make_session


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_session(db)
    created = shown(await invoke("sessions", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("sessions", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_session(db) | {"query": -1}
    result = await invoke("sessions", "create", *options(body))
    assert "--query" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    session_ = await make_session(db)
    assert shown(await invoke("sessions", "list", "--limit", "1"))["items"] == [as_json(session_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    session_ = await make_session(db)
    assert shown(await invoke("sessions", "get", str(session_.id))) == as_json(session_)


async def test_update(invoke: Invoke, db: Database) -> None:
    session_ = await make_session(db)
    change = {"self": "self-b"}
    changed = shown(await invoke("sessions", "update", str(session_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("sessions", "get", str(session_.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    session_ = await make_session(db)
    changed = shown(await invoke("sessions", "update", str(session_.id), "--clear", "self"))
    assert changed["self"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    session_ = await make_session(db)
    result = await invoke("sessions", "delete", str(session_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "session" in failed(await invoke("sessions", command, str(session_.id)), 1)
