"""Commands on by emails."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.by_email import build_by_email, make_by_email


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_by_email(db)
    created = shown(await invoke("by-emails", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("by-emails", "get", str(created["address"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_by_email(db) | {"address": "x" * 255}
    result = await invoke("by-emails", "create", *options(body))
    assert "--address" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    by_email = await make_by_email(db)
    assert shown(await invoke("by-emails", "list", "--limit", "1"))["items"] == [as_json(by_email)]


async def test_get(invoke: Invoke, db: Database) -> None:
    by_email = await make_by_email(db)
    assert shown(await invoke("by-emails", "get", by_email.address)) == as_json(by_email)


async def test_update(invoke: Invoke, db: Database) -> None:
    by_email = await make_by_email(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("by-emails", "update", by_email.address, *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("by-emails", "get", by_email.address)) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    by_email = await make_by_email(db)
    changed = shown(await invoke("by-emails", "update", by_email.address, "--clear", "name"))
    assert changed["name"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    by_email = await make_by_email(db)
    result = await invoke("by-emails", "delete", by_email.address)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "by email" in failed(await invoke("by-emails", command, by_email.address), 1)
