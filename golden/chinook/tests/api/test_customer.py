"""Customers over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.invoice import InvoiceService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import build_customer, make_customer
from tests.factories.employee import make_employee
from tests.factories.invoice import make_invoice
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/customers/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("first_name", ""),
    ("first_name", "x" * 40),
    ("last_name", ""),
    ("last_name", "xxxxxxxxxxxxxxxxxxxx"),
    ("company", ""),
    ("company", "x" * 80),
    ("company", None),
    ("address", ""),
    ("address", "x" * 70),
    ("address", None),
    ("city", ""),
    ("city", "x" * 40),
    ("city", None),
    ("state", ""),
    ("state", "x" * 40),
    ("state", None),
    ("country", ""),
    ("country", "x" * 40),
    ("country", None),
    ("postal_code", ""),
    ("postal_code", "xxxxxxxxxx"),
    ("postal_code", None),
    ("phone", ""),
    ("phone", "x" * 24),
    ("phone", None),
    ("fax", ""),
    ("fax", "x" * 24),
    ("fax", None),
    ("email", ""),
    ("email", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("first_name", "x" * 41),
    ("first_name", "first name \x00"),
    ("first_name", 5),
    ("first_name", None),
    ("last_name", "x" * 21),
    ("last_name", "last name \x00"),
    ("last_name", 5),
    ("last_name", None),
    ("company", "x" * 81),
    ("company", "company-\x00"),
    ("company", 5),
    ("address", "x" * 71),
    ("address", "address-\x00"),
    ("address", 5),
    ("city", "x" * 41),
    ("city", "city-\x00"),
    ("city", 5),
    ("state", "x" * 41),
    ("state", "state-\x00"),
    ("state", 5),
    ("country", "x" * 41),
    ("country", "country-\x00"),
    ("country", 5),
    ("postal_code", "xxxxxxxxxxx"),
    ("postal_code", "\x00"),
    ("postal_code", 5),
    ("phone", "x" * 25),
    ("phone", "phone-\x00"),
    ("phone", 5),
    ("fax", "x" * 25),
    ("fax", "fax-\x00"),
    ("fax", 5),
    ("email", "x" * 61),
    ("email", "email-\x00"),
    ("email", 5),
    ("email", None),
    ("support_rep_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_support_rep = await make_employee(db)
    body = await build_customer(db, support_rep_id=other_support_rep.id)
    response = await client.post("/customers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
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
        "support_rep",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/customers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_customer(db)
    required = {name: body[name] for name in ["first_name", "last_name", "email"]}
    response = await client.post("/customers", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "company": None,
        "address": None,
        "city": None,
        "state": None,
        "country": None,
        "postal_code": None,
        "phone": None,
        "fax": None,
        "support_rep_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["first_name", "last_name", "email"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_customer(db)
    del body[name]
    assert refused(await client.post("/customers", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_customer(db) | {name: None}
    assert refused(await client.post("/customers", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_customer(db, **{name: value})
    response = await client.post("/customers", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_customer(db, **{name: value})
    assert refused(await client.post("/customers", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"support_rep_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_customer(db, **values)
    response = await client.post("/customers", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"support_rep_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    customer = await make_customer(db)
    response = await client.patch(f"/customers/{customer.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    response = await client.get(f"/customers/{customer.id}")
    assert response.status_code == 200
    assert response.json() == as_json(customer)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/customers/z")) == ["customer_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("first_name", "first name b"),
        ("last_name", "last name b"),
        ("company", "company-b"),
        ("company", None),
        ("address", "address-b"),
        ("address", None),
        ("city", "city-b"),
        ("city", None),
        ("state", "state-b"),
        ("state", None),
        ("country", "country-b"),
        ("country", None),
        ("postal_code", "b"),
        ("postal_code", None),
        ("phone", "phone-b"),
        ("phone", None),
        ("fax", "fax-b"),
        ("fax", None),
        ("email", "email-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    customer = await make_customer(db)
    response = await client.patch(f"/customers/{customer.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(customer) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/customers/{customer.id}", json={})).json() == changed


async def test_update_support_rep(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    other = await make_employee(db)
    values = {"support_rep_id": other.id}
    response = await client.patch(f"/customers/{customer.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    response = await client.patch(f"/customers/{customer.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(customer)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"first_name": "first name b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    customer = await make_customer(db)
    assert refused(await client.patch(f"/customers/{customer.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    for name, value in REFUSED:
        response = await client.patch(f"/customers/{customer.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    response = await client.delete(f"/customers/{customer.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/customers/{customer.id}"))
    assert is_missing(await client.delete(f"/customers/{customer.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/customers/{customer.id}")).status_code == 200


async def test_delete_is_refused_for_invoice_customer(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    child = await make_invoice(db, customer_id=customer.id)
    response = await client.delete(f"/customers/{customer.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await InvoiceService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"country": "country-a"},
    {"country": "country-b"},
    {"country": "country-c"},
]


async def make_rising_customers(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_support_rep = await make_employee(db)
        customer = await make_customer(db, **values, support_rep_id=other_support_rep.id)
        rows.append(as_json(customer))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/customers")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    response = await client.get("/customers")
    assert response.json()["items"] == [as_json(customer)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("country", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_customers(db)
    assert await compared(client, "/customers", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["country", "support_rep_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_customers(db)
    rows.append(as_json(await make_customer(db, country=None)))
    query = f"{name}__is_null"
    assert await found(client, "/customers", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/customers", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("country__in", "\x00"),
        ("country__is_null", "perhaps"),
        ("support_rep_id__in", "no such value"),
        ("support_rep_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/customers", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_customers(db)
    assert await found(client, "/customers", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_customers(db)
    assert await found(client, "/customers", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/customers", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_first_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_customer(db, first_name="Quince 10%")),
        as_json(await make_customer(db, first_name="Quince 100")),
        as_json(await make_customer(db, first_name="Quince 1/0")),
    ]
    assert set(await found(client, "/customers", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/customers", rows, q="quince 10%") == [0]
    assert await found(client, "/customers", rows, q="quince 1_0") == []
    assert await found(client, "/customers", rows, q="quince 1/0") == [2]


async def test_search_last_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_customer(db, last_name="Quince 10%")),
        as_json(await make_customer(db, last_name="Quince 100")),
        as_json(await make_customer(db, last_name="Quince 1/0")),
    ]
    assert set(await found(client, "/customers", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/customers", rows, q="quince 10%") == [0]
    assert await found(client, "/customers", rows, q="quince 1_0") == []
    assert await found(client, "/customers", rows, q="quince 1/0") == [2]


async def test_search_email(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_customer(db, email="Quince 10%")),
        as_json(await make_customer(db, email="Quince 100")),
        as_json(await make_customer(db, email="Quince 1/0")),
    ]
    assert set(await found(client, "/customers", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/customers", rows, q="quince 10%") == [0]
    assert await found(client, "/customers", rows, q="quince 1_0") == []
    assert await found(client, "/customers", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_customer(db)) for _ in range(5)]
    items = await walk(client, "/customers", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/customers", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_customer(db)
    page = (await client.get("/customers", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/customers", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/customers", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/customers", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_customer(db)
        with count_statements() as statements:
            await client.get("/customers")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_support_rep(client: AsyncClient, db: Database) -> None:
    other = await make_employee(db)
    customer = await make_customer(db, support_rep_id=other.id)
    embedded = (await client.get(f"/customers/{customer.id}")).json()["support_rep"]
    assert embedded.keys() == {
        "id",
        "last_name",
        "first_name",
        "title",
        "birth_date",
        "hire_date",
        "address",
        "city",
        "state",
        "country",
        "postal_code",
        "phone",
        "fax",
        "email",
        "reports_to_id",
    }
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_support_rep(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    assert (await client.get(f"/customers/{customer.id}")).json()["support_rep"] is None
