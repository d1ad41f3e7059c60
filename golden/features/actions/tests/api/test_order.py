"""Orders over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order import OrderService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.order import build_order, make_order, make_order_in
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/orders/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", "x"),
    ("number", "xxxxxxxxxxxxxxxxxxxx"),
    ("note", ""),
    ("note", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", ""),
    ("number", "x" * 21),
    ("number", "number-\x00"),
    ("number", 5),
    ("number", None),
    ("note", "note-\x00"),
    ("note", 5),
    ("customer_id", "no uuid"),
    ("customer_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_order(db)
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "number",
        "note",
        "state",
        "customer_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/orders/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_order(db)
    required = {name: body[name] for name in ["number", "customer_id"]}
    response = await client.post("/orders", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"note": None, "state": "html"}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["number", "customer_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db)
    del body[name]
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "state", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db) | {name: None}
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order(db, **{name: value})
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order(db, **{name: value})
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("names", [["number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    body = await build_order(db, **{name: first[name] for name in names})
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["number"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_order(db, **values)
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.get(f"/orders/{order.id}")
    assert response.status_code == 200
    assert response.json() == as_json(order)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/orders/z")) == ["order_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", "number-b"),
        ("note", "note-b"),
        ("note", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > order.updated_at
    assert changed == as_json(order) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/orders/{order.id}", json={})).json() == changed


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_customer(db)
    values = {"customer_id": str(other.id)}
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(order)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"number": "number-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "state", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    order = await make_order(db)
    assert refused(await client.patch(f"/orders/{order.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    for name, value in REFUSED:
        response = await client.patch(f"/orders/{order.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.delete(f"/orders/{order.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/orders/{order.id}"))
    assert is_missing(await client.delete(f"/orders/{order.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/orders/{order.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": "number-a"},
    {"number": "number-b"},
    {"number": "number-c"},
]


async def make_rising_orders(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        order = await make_order(db, **values)
        rows.append(as_json(order))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/orders")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.get("/orders")
    assert response.json()["items"] == [as_json(order)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("number", EQUALITY),
        ("customer_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_orders(db)
    assert await compared(client, "/orders", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("number__in", "\x00"),
        ("state__in", "no such value"),
        ("customer_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/orders", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_orders(db)
    assert await found(client, "/orders", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["number", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    assert await found(client, "/orders", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/orders", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/orders", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/orders", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_order(db)) for _ in range(5)]
    items = await walk(client, "/orders", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/orders", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_order(db)
    page = (await client.get("/orders", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/orders", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/orders", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/orders", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_order(db)
        with count_statements() as statements:
            await client.get("/orders")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("open", "html", "pdf"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    order = await make_order_in(db, state)
    path = f"/orders/{order.id}"
    response = await client.post(f"{path}/{name}")
    assert response.status_code == 200
    changed = response.json()
    assert changed["state"] == target
    assert changed == as_json(await OrderService(db).get(order.id))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("open", "pdf", "`open` leads from html to pdf."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    order = await make_order_in(db, state)
    path = f"/orders/{order.id}"
    response = await client.post(f"{path}/{name}")
    assert conflict(response) == ("wrong-state", {"state"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await OrderService(db).get(order.id) == order


@pytest.mark.parametrize("name", ["open"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}"))


async def test_list_filters_by_state(client: AsyncClient, db: Database) -> None:
    rows = {state: as_json(await make_order_in(db, state)) for state in ["pdf", "html"]}
    for state, row in rows.items():
        response = await client.get("/orders", params={"state": state})
        assert response.json()["items"] == [row]


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
async def test_action_send_invoice(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/send-invoice", json=SEND_INVOICE_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_send_invoice(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/send-invoice", json=SEND_INVOICE_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("email", "x" * 255),
        ("email", "nobody"),
        ("email", "no body@example.com"),
        ("email", "email-a@example.co\x00"),
        ("email", 5),
        ("email", None),
        ("format", "no such value"),
        ("format", 1),
        ("format", None),
        ("copies", 0),
        ("copies", 6),
        ("copies", "5"),
        ("copies", True),
        ("copies", 1.5),
        ("copies", None),
        ("remarks", [""]),
        ("remarks", ["x" * 201]),
        ("remarks", [None]),
        ("remarks", "not a list"),
        ("remarks", None),
        ("on", "today"),
        ("on", "2030-02-30"),
        ("on", 5),
        ("no_such_field", None),
    ],
)
async def test_refused_by_send_invoice(client: AsyncClient, name: str, value: Any) -> None:
    given = SEND_INVOICE_INPUT | {name: value}
    response = await client.post(f"{MISSING}/send-invoice", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["email", "remarks"])
async def test_required_by_send_invoice(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in SEND_INVOICE_INPUT.items() if key != name}
    response = await client.post(f"{MISSING}/send-invoice", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_archive(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/archive")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_archive(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/archive"))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_duplicate(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/duplicate")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_duplicate(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/duplicate"))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_quote(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/quote", json=QUOTE_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_quote(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/quote", json=QUOTE_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("discount", "-1000.00"),
        ("discount", "1000.00"),
        ("discount", "much"),
        ("discount", "1.005"),
        ("discount", 1.5),
        ("discount", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_quote(client: AsyncClient, name: str, value: Any) -> None:
    given = QUOTE_INPUT | {name: value}
    response = await client.post(f"{MISSING}/quote", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["discount"])
async def test_required_by_quote(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in QUOTE_INPUT.items() if key != name}
    response = await client.post(f"{MISSING}/quote", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_price(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.get(f"/orders/{order.id}/price", params=PRICE_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_price(client: AsyncClient) -> None:
    assert is_missing(await client.get(f"{MISSING}/price", params=PRICE_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", 0),
        ("quantity", 101),
        ("quantity", 1.5),
        ("day", "today"),
        ("day", "2030-02-30"),
        ("weight", -0.03125),
        ("weight", 10.03125),
        ("no_such_field", "1"),
    ],
)
async def test_refused_by_price(client: AsyncClient, name: str, value: Any) -> None:
    given = PRICE_INPUT | {name: value}
    response = await client.get(f"{MISSING}/price", params=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["quantity"])
async def test_required_by_price(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in PRICE_INPUT.items() if key != name}
    response = await client.get(f"{MISSING}/price", params=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_flag(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.put(f"/orders/{order.id}/flag", json=FLAG_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_flag(client: AsyncClient) -> None:
    assert is_missing(await client.put(f"{MISSING}/flag", json=FLAG_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", ""),
        ("text", "xxxxxx"),
        ("text", "\x00"),
        ("text", 5),
        ("text", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_flag(client: AsyncClient, name: str, value: Any) -> None:
    given = FLAG_INPUT | {name: value}
    response = await client.put(f"{MISSING}/flag", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["text"])
async def test_required_by_flag(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in FLAG_INPUT.items() if key != name}
    response = await client.put(f"{MISSING}/flag", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_unflag(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.delete(f"/orders/{order.id}/unflag")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_unflag(client: AsyncClient) -> None:
    assert is_missing(await client.delete(f"{MISSING}/unflag"))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_deliver(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/deliver", json=DELIVER_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_deliver(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/deliver", json=DELIVER_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("address", {"street": "street-a", "town": "town-a", "no_such_field": 1}),
        ("address", "text"),
        ("address", []),
        ("address", None),
        ("stops", [{"street": "street-a", "town": "town-a", "no_such_field": 1}]),
        ("stops", ["text"]),
        ("stops", [None]),
        ("stops", "not a list"),
        ("stops", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_deliver(client: AsyncClient, name: str, value: Any) -> None:
    given = DELIVER_INPUT | {name: value}
    response = await client.post(f"{MISSING}/deliver", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["address", "stops"])
async def test_required_by_deliver(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in DELIVER_INPUT.items() if key != name}
    response = await client.post(f"{MISSING}/deliver", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_route(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.post(f"/orders/{order.id}/route")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_route(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/route"))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_import(client: AsyncClient) -> None:
    response = await client.post("/orders/import", json=IMPORT_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lines", [""]),
        ("lines", ["x" * 41]),
        ("lines", [None]),
        ("lines", "not a list"),
        ("lines", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_import(client: AsyncClient, name: str, value: Any) -> None:
    given = IMPORT_INPUT | {name: value}
    response = await client.post("/orders/import", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["lines"])
async def test_required_by_import(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in IMPORT_INPUT.items() if key != name}
    response = await client.post("/orders/import", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_statistics(client: AsyncClient) -> None:
    response = await client.get("/orders/statistics")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


# Once the action is written, tests of what it does take the place of this one.
async def test_action_forget_all(client: AsyncClient) -> None:
    response = await client.delete("/orders/forget-all", params=FORGET_ALL_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("before", "now"),
        ("before", "2030-01-01T12:00:00"),
        ("no_such_field", "1"),
    ],
)
async def test_refused_by_forget_all(client: AsyncClient, name: str, value: Any) -> None:
    given = FORGET_ALL_INPUT | {name: value}
    response = await client.delete("/orders/forget-all", params=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["before"])
async def test_required_by_forget_all(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in FORGET_ALL_INPUT.items() if key != name}
    response = await client.delete("/orders/forget-all", params=given)
    assert refused(response) == [name]
