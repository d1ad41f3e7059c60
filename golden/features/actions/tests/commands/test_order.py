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
    changed = shown(await invoke("orders", "update", str(order.id), "--clear", "note"))
    assert changed["note"] is None


async def test_delete(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "delete", str(order.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "order" in failed(await invoke("orders", command, str(order.id)), 1)


async def test_transition_open(invoke: Invoke, db: Database) -> None:
    order = await make_order_in(db, "html")
    words = [str(order.id)]
    changed = shown(await invoke("orders", "open", *words))
    assert changed["state"] == "pdf"
    assert "`open` leads from html to pdf." in failed(await invoke("orders", "open", *words), 1)


SEND_INVOICE_INPUT: dict[str, Any] = {
    "format": "pdf",
    "copies": 1,
    "email": "email-a@example.com",
    "remarks": ["remarks-a"],
    "extra": {"letter": "a"},
    "on": "2030-01-01",
}
QUOTE_INPUT: dict[str, Any] = {"discount": "1.00"}
PRICE_INPUT: dict[str, Any] = {"express": False, "weight": 1.0, "quantity": 1, "day": "2030-01-01"}
FLAG_INPUT: dict[str, Any] = {"text": "a"}
DELIVER_INPUT: dict[str, Any] = {
    "address": {"street": "street-a", "town": "town-a"},
    "stops": [{"street": "street-a", "town": "town-a"}],
}
IMPORT_INPUT: dict[str, Any] = {"lines": ["lines-a"]}
FORGET_ALL_INPUT: dict[str, Any] = {"before": "2030-01-01T12:00:00Z"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_send_invoice(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = SEND_INVOICE_INPUT
    result = await invoke(
        "orders",
        "send-invoice",
        str(order.id),
        *options(body | {"extra": json.dumps(body["extra"])}),
    )
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_archive(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "archive", str(order.id))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_duplicate(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "duplicate", str(order.id))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_quote(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = QUOTE_INPUT
    result = await invoke("orders", "quote", str(order.id), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_price(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = PRICE_INPUT
    result = await invoke("orders", "price", str(order.id), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_flag(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = FLAG_INPUT
    result = await invoke("orders", "flag", str(order.id), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_unflag(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "unflag", str(order.id))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_deliver(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    body = DELIVER_INPUT
    result = await invoke("orders", "deliver", str(order.id), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_route(invoke: Invoke, db: Database) -> None:
    order = await make_order(db)
    result = await invoke("orders", "route", str(order.id))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_import(invoke: Invoke) -> None:
    body = IMPORT_INPUT
    result = await invoke("orders", "import", *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_statistics(invoke: Invoke) -> None:
    result = await invoke("orders", "statistics")
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_forget_all(invoke: Invoke) -> None:
    body = FORGET_ALL_INPUT
    result = await invoke("orders", "forget-all", *options(body))
    assert "not written" in failed(result, 1)
