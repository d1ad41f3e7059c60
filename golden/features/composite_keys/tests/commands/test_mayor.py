"""Commands on mayors."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.mayor import build_mayor, make_mayor


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_mayor(db)
    created = shown(await invoke("mayors", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("mayors", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_mayor(db) | {"name": ""}
    result = await invoke("mayors", "create", *options(body))
    assert "--name" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    mayor = await make_mayor(db)
    assert shown(await invoke("mayors", "list", "--limit", "1"))["items"] == [as_json(mayor)]


async def test_get(invoke: Invoke, db: Database) -> None:
    mayor = await make_mayor(db)
    assert shown(await invoke("mayors", "get", str(mayor.id))) == as_json(mayor)


async def test_update(invoke: Invoke, db: Database) -> None:
    mayor = await make_mayor(db)
    change = {"name": "name-b"}
    changed = shown(await invoke("mayors", "update", str(mayor.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("mayors", "get", str(mayor.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    mayor = await make_mayor(db)
    result = await invoke("mayors", "delete", str(mayor.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "mayor" in failed(await invoke("mayors", command, str(mayor.id)), 1)
