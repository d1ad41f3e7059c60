"""Invoices over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.shipment import ShipmentService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.invoice import build_invoice, make_invoice
from tests.factories.shipment import make_shipment
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/invoices/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("code", ""),
    ("code", "x" * 255),
    ("details", ""),
    ("details", "x" * 255),
    ("details", None),
    ("payment_amount", "-9999999999999999999.99"),
    ("payment_amount", "9" * 19 + ".99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", "x" * 256),
    ("code", "code-\x00"),
    ("code", 5),
    ("code", None),
    ("date", "now"),
    ("date", "2030-01-01T12:00:00"),
    ("date", 5),
    ("date", None),
    ("details", "x" * 256),
    ("details", "details-\x00"),
    ("details", 5),
    ("status", "no such value"),
    ("status", 1),
    ("status", None),
    ("payment_method", "no such value"),
    ("payment_method", 1),
    ("payment_method", None),
    ("payment_date", "now"),
    ("payment_date", "2030-01-01T12:00:00"),
    ("payment_date", 5),
    ("payment_date", None),
    ("payment_amount", "-10000000000000000000.00"),
    ("payment_amount", "10000000000000000000.00"),
    ("payment_amount", "much"),
    ("payment_amount", "1.005"),
    ("payment_amount", 1.5),
    ("payment_amount", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_invoice(db)
    response = await client.post("/invoices", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "code",
        "date",
        "details",
        "status",
        "payment_method",
        "payment_date",
        "payment_amount",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/invoices/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_invoice(db)
    required = {
        name: body[name]
        for name in ["code", "date", "status", "payment_method", "payment_date", "payment_amount"]
    }
    response = await client.post("/invoices", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"details": None}.items() <= created.items()


@pytest.mark.parametrize(
    "name", ["code", "date", "status", "payment_method", "payment_date", "payment_amount"]
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_invoice(db)
    del body[name]
    assert refused(await client.post("/invoices", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_invoice(db) | {name: None}
    assert refused(await client.post("/invoices", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_invoice(db, **{name: value})
    response = await client.post("/invoices", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_invoice(db, **{name: value})
    assert refused(await client.post("/invoices", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.get(f"/invoices/{invoice.id}")
    assert response.status_code == 200
    assert response.json() == as_json(invoice)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/invoices/z")) == ["invoice_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "code-b"),
        ("date", "2030-01-01T13:00:00Z"),
        ("details", "details-b"),
        ("details", None),
        ("status", "ISSUED"),
        ("payment_method", "CASH_ON_DELIVERY"),
        ("payment_date", "2030-01-01T13:00:00Z"),
        ("payment_amount", "2.00"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    invoice = await make_invoice(db)
    response = await client.patch(f"/invoices/{invoice.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(invoice) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/invoices/{invoice.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.patch(f"/invoices/{invoice.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(invoice)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"code": "code-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    invoice = await make_invoice(db)
    assert refused(await client.patch(f"/invoices/{invoice.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    for name, value in REFUSED:
        response = await client.patch(f"/invoices/{invoice.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.delete(f"/invoices/{invoice.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/invoices/{invoice.id}"))
    assert is_missing(await client.delete(f"/invoices/{invoice.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/invoices/{invoice.id}")).status_code == 200


async def test_delete_is_refused_for_shipment_invoice(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    child = await make_shipment(db, invoice_id=invoice.id)
    response = await client.delete(f"/invoices/{invoice.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ShipmentService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "date": "2030-01-01T12:00:00Z",
        "status": "CANCELLED",
        "payment_method": "CASH_ON_DELIVERY",
        "payment_date": "2030-01-01T12:00:00Z",
        "payment_amount": "1.00",
    },
    {
        "date": "2030-01-01T13:00:00Z",
        "status": "ISSUED",
        "payment_method": "CREDIT_CARD",
        "payment_date": "2030-01-01T13:00:00Z",
        "payment_amount": "2.00",
    },
    {
        "date": "2030-01-01T14:00:00Z",
        "status": "PAID",
        "payment_method": "PAYPAL",
        "payment_date": "2030-01-01T14:00:00Z",
        "payment_amount": "3.00",
    },
]


async def make_rising_invoices(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        invoice = await make_invoice(db, **values)
        rows.append(as_json(invoice))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/invoices")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.get("/invoices")
    assert response.json()["items"] == [as_json(invoice)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("date", COMPARED),
        ("status", EQUALITY),
        ("payment_method", EQUALITY),
        ("payment_date", COMPARED),
        ("payment_amount", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_invoices(db)
    assert await compared(client, "/invoices", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("date__in", "no such value"),
        ("status__in", "no such value"),
        ("payment_method__in", "no such value"),
        ("payment_date__in", "no such value"),
        ("payment_amount__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/invoices", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_invoices(db)
    assert await found(client, "/invoices", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "date", "payment_date", "payment_amount"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_invoices(db)
    assert await found(client, "/invoices", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/invoices", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_code(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_invoice(db, code="Quince 10%")),
        as_json(await make_invoice(db, code="Quince 100")),
        as_json(await make_invoice(db, code="Quince 1/0")),
    ]
    assert set(await found(client, "/invoices", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/invoices", rows, q="quince 10%") == [0]
    assert await found(client, "/invoices", rows, q="quince 1_0") == []
    assert await found(client, "/invoices", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "date"},
        {"sort": "-date"},
        {"sort": "payment_date"},
        {"sort": "-payment_date"},
        {"sort": "payment_amount"},
        {"sort": "-payment_amount"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_invoice(db)) for _ in range(5)]
    items = await walk(client, "/invoices", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/invoices", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_invoice(db)
    items = await walk(client, "/invoices")
    page = (await client.get("/invoices", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/invoices", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_invoice(db)
        with count_statements() as statements:
            await client.get("/invoices")
        counts.add(len(statements))
    assert len(counts) == 1
