"""Commands on bin boxes."""

from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.bin_ import build_bin, make_bin
from warehouse.db.session import Database


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_bin(db)
    created = shown(await invoke("bin-boxes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("bin-boxes", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_bin(db) | {"code": ""}
    result = await invoke("bin-boxes", "create", *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    bin_ = await make_bin(db)
    assert shown(await invoke("bin-boxes", "list", "--limit", "1"))["items"] == [as_json(bin_)]


async def test_get(invoke: Invoke, db: Database) -> None:
    bin_ = await make_bin(db)
    assert shown(await invoke("bin-boxes", "get", str(bin_.id))) == as_json(bin_)


async def test_update(invoke: Invoke, db: Database) -> None:
    bin_ = await make_bin(db)
    change = {"code": "code-b"}
    changed = shown(await invoke("bin-boxes", "update", str(bin_.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("bin-boxes", "get", str(bin_.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    bin_ = await make_bin(db)
    result = await invoke("bin-boxes", "delete", str(bin_.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "bin" in failed(await invoke("bin-boxes", command, str(bin_.id)), 1)
