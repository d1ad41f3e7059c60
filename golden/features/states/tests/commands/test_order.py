"""Commands on orders."""

import json
from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.order import build_order, make_order, make_order_in


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


async def test_update_clears(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    changed = shown(await invoke("orders", "update", str(order.id), "--clear", "tracking"))
    assert changed["tracking"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "delete", str(order.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order" in failed(await invoke("orders", command, str(order.id)), 1)


SHIP_INPUT: dict[str, Any] = {
    "parcels": 1,
    "color": "red",
    "tracking": "tracking-a",
    "weight": "1.000",
    "notes": ["notes-a"],
    "sent_at": "2030-01-01T12:00:00Z",
    "insured": False,
    "extra": {"letter": "a"},
    "class": "a",
}


async def test_transition_ship(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "in-progress")
    body = SHIP_INPUT
    words = [str(order.id), *options(body | {"extra": json.dumps(body["extra"])})]
    changed = shown(await invoke("orders", "ship", *words))
    assert changed["status"] == "shipped"
    assert "`ship` leads from in-progress to shipped." in failed(
        await invoke("orders", "ship", *words), 1
    )


async def test_transition_call_off(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "draft")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "call-off", *words))
    assert changed["status"] == "called off"
    assert "`call_off` leads from draft or in-progress to called off." in failed(
        await invoke("orders", "call-off", *words), 1
    )


async def test_transition_reopen(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "called off")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "reopen", *words))
    assert changed["status"] == "draft"
    assert "`reopen` leads from called off or shipped to draft." in failed(
        await invoke("orders", "reopen", *words), 1
    )


async def test_transition_import(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "draft")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "import", *words))
    assert changed["status"] == "in-progress"
    assert "`import` leads from draft to in-progress." in failed(
        await invoke("orders", "import", *words), 1
    )


async def test_transition_touch(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "in-progress")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "touch", *words))
    assert changed["status"] == "in-progress"
