"""Commands on leases."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.lease import build_lease, make_lease


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_lease(db)
    created = shown(await invoke("leases", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("leases", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    lease = await make_lease(db)
    assert shown(await invoke("leases", "list", "--limit", "1"))["items"] == [as_json(lease)]


async def test_get(invoke: Invoke, db: Database) -> None:
    lease = await make_lease(db)
    assert shown(await invoke("leases", "get", str(lease.id))) == as_json(lease)


async def test_update(invoke: Invoke, db: Database) -> None:
    lease = await make_lease(db)
    change = {"note": "note-b"}
    changed = shown(await invoke("leases", "update", str(lease.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("leases", "get", str(lease.id))) == changed


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    lease = await make_lease(db)
    changed = shown(await invoke("leases", "update", str(lease.id), "--clear", "note"))
    assert changed["note"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    lease = await make_lease(db)
    result = await invoke("leases", "delete", str(lease.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "lease" in failed(await invoke("leases", command, str(lease.id)), 1)
