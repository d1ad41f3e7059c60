"""Customers over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.product_order import ProductOrderService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import build_customer, make_customer
from tests.factories.product_order import make_product_order
from tests.factories.user import make_user
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/customers/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("first_name", ""),
    ("first_name", "x" * 255),
    ("last_name", ""),
    ("last_name", "x" * 255),
    ("phone", ""),
    ("phone", "x" * 255),
    ("address_line1", ""),
    ("address_line1", "x" * 255),
    ("address_line2", ""),
    ("address_line2", "x" * 255),
    ("address_line2", None),
    ("city", ""),
    ("city", "x" * 255),
    ("country", ""),
    ("country", "x" * 255),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("first_name", "x" * 256),
    ("first_name", "first name \x00"),
    ("first_name", 5),
    ("first_name", None),
    ("last_name", "x" * 256),
    ("last_name", "last name \x00"),
    ("last_name", 5),
    ("last_name", None),
    ("gender", "no such value"),
    ("gender", 1),
    ("gender", None),
    ("email", "!"),
    ("email", "~ ~"),
    ("email", "!@a.\x00"),
    ("email", 5),
    ("email", None),
    ("phone", "x" * 256),
    ("phone", "phone-\x00"),
    ("phone", 5),
    ("phone", None),
    ("address_line1", "x" * 256),
    ("address_line1", "address line1 \x00"),
    ("address_line1", 5),
    ("address_line1", None),
    ("address_line2", "x" * 256),
    ("address_line2", "address line2 \x00"),
    ("address_line2", 5),
    ("city", "x" * 256),
    ("city", "city-\x00"),
    ("city", 5),
    ("city", None),
    ("country", "x" * 256),
    ("country", "country-\x00"),
    ("country", 5),
    ("country", None),
    ("user_id", "1"),
    ("user_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_customer(db)
    response = await client.post("/customers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "first_name",
        "last_name",
        "gender",
        "email",
        "phone",
        "address_line1",
        "address_line2",
        "city",
        "country",
        "user_id",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/customers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_customer(db)
    required = {
        name: body[name]
        for name in [
            "first_name",
            "last_name",
            "gender",
            "email",
            "phone",
            "address_line1",
            "city",
            "country",
            "user_id",
        ]
    }
    response = await client.post("/customers", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"address_line2": None}.items() <= created.items()


@pytest.mark.parametrize(
    "name",
    [
        "first_name",
        "last_name",
        "gender",
        "email",
        "phone",
        "address_line1",
        "city",
        "country",
        "user_id",
    ],
)
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


@pytest.mark.parametrize("names", [["user_id"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_customer(db)
    await make_customer(db, **first)
    body = await build_customer(db, **{name: first[name] for name in names})
    response = await client.post("/customers", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["user_id"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_customer(db)
    await make_customer(db, **first)
    customer = await make_customer(db)
    response = await client.patch(
        f"/customers/{customer.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"user_id": 2**31 - 1},
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
        {"user_id": 2**31 - 1},
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
        ("gender", "FEMALE"),
        ("email", "A@a.a"),
        ("phone", "phone-b"),
        ("address_line1", "address line1 b"),
        ("address_line2", "address line2 b"),
        ("address_line2", None),
        ("city", "city-b"),
        ("country", "country-b"),
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


async def test_update_user(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    other = await make_user(db)
    values = {"user_id": other.id}
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


async def test_delete_is_refused_for_product_order_customer(
    client: AsyncClient, db: Database
) -> None:
    customer = await make_customer(db)
    child = await make_product_order(db, customer_id=customer.id)
    response = await client.delete(f"/customers/{customer.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ProductOrderService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"gender": "FEMALE"},
    {"gender": "MALE"},
    {"gender": "OTHER"},
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
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    customer = await make_customer(db)
    response = await client.get("/customers")
    assert response.json()["items"] == [as_json(customer)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("gender", EQUALITY),
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
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("gender__in", "no such value"),
        ("user_id__in", "no such value"),
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


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_customer(db)) for _ in range(5)]
    items = await walk(client, "/customers", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/customers", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_customer(db)
    items = await walk(client, "/customers")
    page = (await client.get("/customers", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/customers", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


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
