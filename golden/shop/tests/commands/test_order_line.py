"""Commands on order lines."""

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order_line import build_order_line, make_order_line


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_order_line(db)
    created = shown(await invoke("order-lines", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("order-lines", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_order_line(db) | {"quantity": 0}
    result = await invoke("order-lines", "create", *options(body))
    assert "--quantity" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    order_line = await make_order_line(db)
    assert shown(await invoke("order-lines", "list", "--limit", "1"))["items"] == [
        as_json(order_line)
    ]


async def test_get(invoke: Invoke, db: Database) -> None:
    order_line = await make_order_line(db)
    assert shown(await invoke("order-lines", "get", str(order_line.id))) == as_json(order_line)


async def test_update(invoke: Invoke, db: Database) -> None:
    order_line = await make_order_line(db)
    change = {"quantity": 2}
    changed = shown(await invoke("order-lines", "update", str(order_line.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("order-lines", "get", str(order_line.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    order_line = await make_order_line(db)
    result = await invoke("order-lines", "delete", str(order_line.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order line" in failed(await invoke("order-lines", command, str(order_line.id)), 1)
