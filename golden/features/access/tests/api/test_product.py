"""Products over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order_line import OrderLineService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.order_line import make_order_line
from tests.factories.product import build_product, make_product
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/products/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("sku", "x"),
    ("sku", "x" * 40),
    ("price", "-9999999999.99"),
    ("price", "9999999999.99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("sku", ""),
    ("sku", "x" * 41),
    ("sku", "sku-\x00"),
    ("sku", 5),
    ("sku", None),
    ("price", "-10000000000.00"),
    ("price", "10000000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_product(db)
    response = await client.post("/products", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "sku", "price", "created_at", "updated_at", "version"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/products/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_product(db)
    required = {name: body[name] for name in ["sku", "price"]}
    response = await client.post("/products", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["sku", "price"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product(db)
    del body[name]
    assert refused(await client.post("/products", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product(db) | {name: None}
    assert refused(await client.post("/products", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product(db, **{name: value})
    response = await client.post("/products", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product(db, **{name: value})
    assert refused(await client.post("/products", json=body)) == [name]


@pytest.mark.parametrize("names", [["sku"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_product(db)
    await make_product(db, **first)
    body = await build_product(db, **{name: first[name] for name in names})
    response = await client.post("/products", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["sku"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_product(db)
    await make_product(db, **first)
    product = await make_product(db)
    response = await client.patch(
        f"/products/{product.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.get(f"/products/{product.id}")
    assert response.status_code == 200
    assert response.json() == as_json(product)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/products/z")) == ["product_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sku", "sku-b"),
        ("price", "2.00"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > product.updated_at
    assert changed == as_json(product) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/products/{product.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(product)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"sku": "sku-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    product = await make_product(db)
    assert refused(await client.patch(f"/products/{product.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    for name, value in REFUSED:
        response = await client.patch(f"/products/{product.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.delete(f"/products/{product.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/products/{product.id}"))
    assert is_missing(await client.delete(f"/products/{product.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/products/{product.id}")).status_code == 200


async def test_delete_is_refused_for_order_line_product(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    child = await make_order_line(db, product_id=str(product.id))
    response = await client.delete(f"/products/{product.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await OrderLineService(db).get(child.order_id, child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"sku": "sku-a", "price": "1.00"},
    {"sku": "sku-b", "price": "2.00"},
    {"sku": "sku-c", "price": "3.00"},
]


async def make_rising_products(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        product = await make_product(db, **values)
        rows.append(as_json(product))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/products")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.get("/products")
    assert response.json()["items"] == [as_json(product)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("sku", EQUALITY),
        ("price", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_products(db)
    assert await compared(client, "/products", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("sku__in", "\x00"),
        ("price__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/products", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["sku", "price", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/products", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/products", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/products", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "sku"},
        {"sort": "-sku"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_product(db)) for _ in range(5)]
    items = await walk(client, "/products", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/products", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_product(db)
    page = (await client.get("/products", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/products", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/products", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/products", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_product(db)
        with count_statements() as statements:
            await client.get("/products")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_product(db)
    response = await client.post("/products", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    assert (await client.get(f"/products/{product.id}")).headers["etag"] == '"1"'


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    change = {"sku": "sku-b"}
    response = await client.patch(
        f"/products/{product.id}", json=change, headers={"If-Match": '"1"'}
    )
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(
        f"/products/{product.id}", json=change, headers={"If-Match": '"1"'}
    )
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(
        f"/products/{product.id}", json=change, headers={"If-Match": '"2"'}
    )
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    product = await make_product(db)
    for change in ({}, {"sku": "sku-b"}):
        response = await client.patch(
            f"/products/{product.id}", json=change, headers={"If-Match": tags}
        )
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.delete(f"/products/{product.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/products/{product.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    product = await make_product(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/products/{product.id}", json={}),
        await client.delete(f"/products/{product.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
