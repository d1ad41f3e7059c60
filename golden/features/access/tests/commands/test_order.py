"""Commands on orders."""

import json
from pathlib import Path
from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order import build_order, make_order, make_order_in
from tests.factories.order_line import build_order_line


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_order(db)
    created = shown(await invoke("orders", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("orders", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_order(db) | {"number": ""}
    result = await invoke("orders", "create", *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    assert shown(await invoke("orders", "list", "--limit", "1"))["items"] == [as_json(order)]


async def test_get(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    assert shown(await invoke("orders", "get", str(order.id))) == as_json(order)


async def test_update(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    change = {"number": "number-b"}
    changed = shown(await invoke("orders", "update", str(order.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("orders", "get", str(order.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "delete", str(order.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order" in failed(await invoke("orders", command, str(order.id)), 1)


async def test_create_with_lines(invoke: Invoke, db: Database) -> None:
    body = await build_order(db)
    given = json.dumps([await build_order_line(db)])
    created = shown(await invoke("orders", "create", *options(body), "--lines", given))
    assert created["lines"]


async def test_transition_pay(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "draft")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "pay", *words))
    assert changed["status"] == "paid"
    assert "`pay` leads from draft to paid." in failed(await invoke("orders", "pay", *words), 1)


async def test_transition_ship(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "paid")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "ship", *words))
    assert changed["status"] == "shipped"
    assert "`ship` leads from paid to shipped." in failed(await invoke("orders", "ship", *words), 1)


async def test_transition_cancel(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "draft")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "cancel", *words))
    assert changed["status"] == "cancelled"
    assert "`cancel` leads from draft or paid to cancelled." in failed(
        await invoke("orders", "cancel", *words), 1
    )


REMIND_INPUT: dict[str, Any] = {"text": "text-a"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_remind(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = REMIND_INPUT
    result = await invoke("orders", "remind", str(order.id), *options(body))
    assert "not written" in failed(result, 1)


async def test_replace(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = await build_order(db)
    words = options(body)
    replaced = shown(await invoke("orders", "replace", str(order.id), *words))
    assert body.items() <= replaced.items()
    assert shown(await invoke("orders", "get", str(order.id))) == replaced


async def test_bulk_create(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_order(db) for _ in range(2)]
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    created = shown(await invoke("orders", "bulk-create", str(file)))
    for body, row in zip(items, created, strict=True):
        assert body.items() <= row.items()


async def test_bulk_create_refuses(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    items = [await build_order(db) for _ in range(2)]
    items[1]["no_such_field"] = 1
    file = tmp_path / "items.json"
    file.write_text(json.dumps(items))
    result = await invoke("orders", "bulk-create", str(file))
    assert failed(result, 2).startswith("items/1/no_such_field: ")
    file.write_text("[")
    assert "not JSON" in failed(await invoke("orders", "bulk-create", str(file)), 2)


async def test_bulk_delete(invoke: Invoke, db: Database, tmp_path: Path) -> None:
    rows = [await make_order(db) for _ in range(2)]
    file = tmp_path / "keys.json"
    file.write_text(json.dumps([as_json(row)["id"] for row in rows]))
    result = await invoke("orders", "bulk-delete", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert "order" in failed(await invoke("orders", "bulk-delete", str(file)), 1)
