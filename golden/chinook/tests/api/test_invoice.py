"""Invoices over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.invoice_line import InvoiceLineService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.invoice import build_invoice, make_invoice
from tests.factories.invoice_line import make_invoice_line
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/invoices/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("billing_address", ""),
    ("billing_address", "x" * 70),
    ("billing_address", None),
    ("billing_city", ""),
    ("billing_city", "x" * 40),
    ("billing_city", None),
    ("billing_state", ""),
    ("billing_state", "x" * 40),
    ("billing_state", None),
    ("billing_country", ""),
    ("billing_country", "x" * 40),
    ("billing_country", None),
    ("billing_postal_code", ""),
    ("billing_postal_code", "xxxxxxxxxx"),
    ("billing_postal_code", None),
    ("total", "-99999999.99"),
    ("total", "99999999.99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("invoice_date", "now"),
    ("invoice_date", "2030-01-01T12:00:00"),
    ("invoice_date", 5),
    ("invoice_date", None),
    ("billing_address", "x" * 71),
    ("billing_address", "billing address \x00"),
    ("billing_address", 5),
    ("billing_city", "x" * 41),
    ("billing_city", "billing city \x00"),
    ("billing_city", 5),
    ("billing_state", "x" * 41),
    ("billing_state", "billing state \x00"),
    ("billing_state", 5),
    ("billing_country", "x" * 41),
    ("billing_country", "billing country \x00"),
    ("billing_country", 5),
    ("billing_postal_code", "xxxxxxxxxxx"),
    ("billing_postal_code", "\x00"),
    ("billing_postal_code", 5),
    ("total", "-100000000.00"),
    ("total", "100000000.00"),
    ("total", "much"),
    ("total", "1.005"),
    ("total", 1.5),
    ("total", None),
    ("customer_id", "1"),
    ("customer_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_invoice(db)
    response = await client.post("/invoices", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "invoice_date",
        "billing_address",
        "billing_city",
        "billing_state",
        "billing_country",
        "billing_postal_code",
        "total",
        "customer_id",
        "customer",
        "lines",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/invoices/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_invoice(db)
    required = {name: body[name] for name in ["invoice_date", "total", "customer_id"]}
    response = await client.post("/invoices", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "billing_address": None,
        "billing_city": None,
        "billing_state": None,
        "billing_country": None,
        "billing_postal_code": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["invoice_date", "total", "customer_id"])
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


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_invoice(db, **values)
    response = await client.post("/invoices", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    invoice = await make_invoice(db)
    response = await client.patch(f"/invoices/{invoice.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.get(f"/invoices/{invoice.id}")
    assert response.status_code == 200
    assert response.json() == as_json(invoice)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/invoices/z")) == ["invoice_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    invoice = await make_invoice(db)
    counts = set()
    for _ in range(3):
        await make_invoice_line(db, invoice_id=invoice.id)
        with count_statements() as statements:
            await client.get(f"/invoices/{invoice.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("invoice_date", "2030-01-01T13:00:00Z"),
        ("billing_address", "billing address b"),
        ("billing_address", None),
        ("billing_city", "billing city b"),
        ("billing_city", None),
        ("billing_state", "billing state b"),
        ("billing_state", None),
        ("billing_country", "billing country b"),
        ("billing_country", None),
        ("billing_postal_code", "b"),
        ("billing_postal_code", None),
        ("total", "2.00"),
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


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    other = await make_customer(db)
    values = {"customer_id": other.id}
    response = await client.patch(f"/invoices/{invoice.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.patch(f"/invoices/{invoice.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(invoice)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"invoice_date": "2030-01-01T13:00:00Z"}
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


async def test_delete_takes_invoice_line_invoice_along(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    child = await make_invoice_line(db, invoice_id=invoice.id)
    response = await client.delete(f"/invoices/{invoice.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await InvoiceLineService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"invoice_date": "2030-01-01T12:00:00Z", "total": "1.00"},
    {"invoice_date": "2030-01-01T13:00:00Z", "total": "2.00"},
    {"invoice_date": "2030-01-01T14:00:00Z", "total": "3.00"},
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
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    response = await client.get("/invoices")
    assert response.json()["items"] == [as_json(invoice)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("invoice_date", COMPARED),
        ("total", COMPARED),
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
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("invoice_date__in", "no such value"),
        ("total__in", "no such value"),
        ("customer_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/invoices", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_invoices(db)
    assert await found(client, "/invoices", rows) == [2, 1, 0]


@pytest.mark.parametrize("name", ["id", "invoice_date", "total"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_invoices(db)
    assert await found(client, "/invoices", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/invoices", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "invoice_date"},
        {"sort": "-invoice_date"},
        {"sort": "total"},
        {"sort": "-total"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_invoice(db)) for _ in range(5)]
    items = await walk(client, "/invoices", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/invoices", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_invoice(db)
    page = (await client.get("/invoices", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/invoices", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "id"}
    assert is_missing(await client.get("/invoices", params=query))
    cursor = forged("-invoice_date,-id", [], [])
    assert is_missing(await client.get("/invoices", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        invoice = await make_invoice(db)
        await make_invoice_line(db, invoice_id=invoice.id)
        with count_statements() as statements:
            await client.get("/invoices")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_customer(client: AsyncClient, db: Database) -> None:
    other = await make_customer(db)
    invoice = await make_invoice(db, customer_id=other.id)
    embedded = (await client.get(f"/invoices/{invoice.id}")).json()["customer"]
    assert embedded.keys() == {
        "id",
        "first_name",
        "last_name",
        "company",
        "address",
        "city",
        "state",
        "country",
        "postal_code",
        "phone",
        "fax",
        "email",
        "support_rep_id",
    }
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_lines(client: AsyncClient, db: Database) -> None:
    invoice = await make_invoice(db)
    assert (await client.get(f"/invoices/{invoice.id}")).json()["lines"] == []
    others = [as_json(await make_invoice_line(db, invoice_id=invoice.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/invoices/{invoice.id}")).json()["lines"]
    assert embedded[0].keys() == {"id", "unit_price", "quantity", "invoice_id", "track_id"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
