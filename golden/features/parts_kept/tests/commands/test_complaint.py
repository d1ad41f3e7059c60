"""Commands on complaints."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.complaint import build_complaint, make_complaint


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_complaint(db)
    created = shown(await invoke("complaints", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("complaints", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_complaint(db) | {"text": ""}
    result = await invoke("complaints", "create", *options(body))
    assert "--text" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    complaint = await make_complaint(db)
    assert shown(await invoke("complaints", "list", "--limit", "1"))["items"] == [
        as_json(complaint)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    complaint = await make_complaint(db)
    assert shown(await invoke("complaints", "get", str(complaint.id))) == as_json(complaint)


async def test_update(invoke: Invoke, db: Database) -> None:
    complaint = await make_complaint(db)
    change = {"text": "text-b"}
    changed = shown(await invoke("complaints", "update", str(complaint.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("complaints", "get", str(complaint.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    complaint = await make_complaint(db)
    result = await invoke("complaints", "delete", str(complaint.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "complaint" in failed(await invoke("complaints", command, str(complaint.id)), 1)
