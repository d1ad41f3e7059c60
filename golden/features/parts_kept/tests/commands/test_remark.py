"""Commands on remarks."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.remark import build_remark, make_remark


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_remark(db)
    created = shown(await invoke("remarks", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("remarks", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_remark(db) | {"text": ""}
    result = await invoke("remarks", "create", *options(body))
    assert "--text" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    remark = await make_remark(db)
    assert shown(await invoke("remarks", "list", "--limit", "1"))["items"] == [as_json(remark)]


async def test_get(invoke: Invoke, db: Database) -> None:
    remark = await make_remark(db)
    assert shown(await invoke("remarks", "get", str(remark.id))) == as_json(remark)


async def test_update(invoke: Invoke, db: Database) -> None:
    remark = await make_remark(db)
    change = {"text": "text-b"}
    changed = shown(await invoke("remarks", "update", str(remark.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("remarks", "get", str(remark.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    remark = await make_remark(db)
    result = await invoke("remarks", "delete", str(remark.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "remark" in failed(await invoke("remarks", command, str(remark.id)), 1)
