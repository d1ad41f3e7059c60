"""Commands on order lines."""

from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order import make_order
from tests.factories.order_line import build_order_line, make_order_line


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the order lines belong."""
    order = await make_order(db)
    return (order.id,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_order_line(db)
    created = shown(await invoke("order-lines", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert (
        shown(await invoke("order-lines", "get", *map(str, owner), str(created["id"]))) == created
    )


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_order_line(db) | {"quantity": 0}
    result = await invoke("order-lines", "create", *map(str, owner), *options(body))
    assert "--quantity" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    assert shown(await invoke("order-lines", "list", *map(str, owner), "--limit", "1"))[
        "items"
    ] == [as_json(order_line)]


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    assert shown(
        await invoke("order-lines", "get", *map(str, owner), str(order_line.id))
    ) == as_json(order_line)


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    change = {"quantity": 2}
    changed = shown(
        await invoke(
            "order-lines", "update", *map(str, owner), str(order_line.id), *options(change)
        )
    )
    assert change.items() <= changed.items()
    assert (
        shown(await invoke("order-lines", "get", *map(str, owner), str(order_line.id))) == changed
    )


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    result = await invoke("order-lines", "delete", *map(str, owner), str(order_line.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order line" in failed(
            await invoke("order-lines", command, *map(str, owner), str(order_line.id)), 1
        )
