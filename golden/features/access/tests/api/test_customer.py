"""Customers over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order import OrderService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import build_customer, make_customer
from tests.factories.order import make_order
from tests.factories.user import make_user
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/customers/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 81),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("user_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_customer(db)
    response = await client.post("/customers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "user_id", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/customers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_customer(db)
    required = {name: body[name] for name in ["name", "user_id"]}
    response = await client.post("/customers", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_customer(db)
    del body[name]
    assert refused(await client.post("/customers", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
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
        {"user_id": "00000000-0000-4000-8000-000000000000"},
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
        {"user_id": "00000000-0000-4000-8000-000000000000"},
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
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    customer = await make_customer(db)
    response = await client.patch(f"/customers/{customer.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > customer.updated_at
    assert changed == as_json(customer) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/customers/{customer.id}", json={})).json() == changed


async def test_update_user(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    other = await make_user(db)
    values = {"user_id": str(other.id)}
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
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
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


async def test_delete_is_refused_for_order_customer(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    child = await make_order(db, customer_id=str(customer.id))
    response = await client.delete(f"/customers/{customer.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await OrderService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_customers(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        customer = await make_customer(db, **values)
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
        ("id", EQUALITY),
        ("user_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_customers(db)
    assert await compared(client, "/customers", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("user_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/customers", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_customers(db)
    assert await found(client, "/customers", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_customers(db)
    assert await found(client, "/customers", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/customers", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_customers(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/customers", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/customers", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
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
