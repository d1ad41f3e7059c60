"""Products over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order_item import OrderItemService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.order_item import make_order_item
from tests.factories.product import build_product, make_product
from tests.factories.product_category import make_product_category
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/products/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 255),
    ("description", ""),
    ("description", "x" * 255),
    ("description", None),
    ("price", "0.00"),
    ("price", "9" * 19 + ".99"),
    ("image", ""),
    ("image", None),
    ("image_content_type", ""),
    ("image_content_type", "x" * 255),
    ("image_content_type", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "x" * 256),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("description", "x" * 256),
    ("description", "description-\x00"),
    ("description", 5),
    ("price", "-0.01"),
    ("price", "10000000000000000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("product_size", "no such value"),
    ("product_size", 1),
    ("product_size", None),
    ("image", "not base64"),
    ("image", 5),
    ("image_content_type", "x" * 256),
    ("image_content_type", "image content type \x00"),
    ("image_content_type", 5),
    ("product_category_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_product_category = await make_product_category(db)
    body = await build_product(db, product_category_id=other_product_category.id)
    response = await client.post("/products", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "description",
        "price",
        "product_size",
        "image",
        "image_content_type",
        "product_category_id",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/products/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_product(db)
    required = {name: body[name] for name in ["name", "price", "product_size"]}
    response = await client.post("/products", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "description": None,
        "image": None,
        "image_content_type": None,
        "product_category_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["name", "price", "product_size"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product(db)
    del body[name]
    assert refused(await client.post("/products", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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


@pytest.mark.parametrize(
    "values",
    [
        {"product_category_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_product(db, **values)
    response = await client.post("/products", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"product_category_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


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
        ("name", "name-b"),
        ("description", "description-b"),
        ("description", None),
        ("price", "2.00"),
        ("product_size", "M"),
        ("image", "aW1hZ2UtYg=="),
        ("image", None),
        ("image_content_type", "image content type b"),
        ("image_content_type", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(product) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/products/{product.id}", json={})).json() == changed


async def test_update_product_category(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    other = await make_product_category(db)
    values = {"product_category_id": other.id}
    response = await client.patch(f"/products/{product.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(product)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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


async def test_delete_is_refused_for_order_item_product(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    child = await make_order_item(db, product_id=product.id)
    response = await client.delete(f"/products/{product.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await OrderItemService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"price": "1.00", "product_size": "L"},
    {"price": "2.00", "product_size": "M"},
    {"price": "3.00", "product_size": "S"},
]


async def make_rising_products(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_product_category = await make_product_category(db)
        product = await make_product(db, **values, product_category_id=other_product_category.id)
        rows.append(as_json(product))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/products")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.get("/products")
    assert response.json()["items"] == [as_json(product)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("price", COMPARED),
        ("product_size", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_products(db)
    assert await compared(client, "/products", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["product_category_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    rows.append(as_json(await make_product(db)))
    query = f"{name}__is_null"
    assert await found(client, "/products", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/products", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("price__in", "no such value"),
        ("product_size__in", "no such value"),
        ("product_category_id__in", "no such value"),
        ("product_category_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/products", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "price"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/products", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product(db, name="Quince 10%")),
        as_json(await make_product(db, name="Quince 100")),
        as_json(await make_product(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/products", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/products", rows, q="quince 10%") == [0]
    assert await found(client, "/products", rows, q="quince 1_0") == []
    assert await found(client, "/products", rows, q="quince 1/0") == [2]


async def test_search_description(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product(db, description="Quince 10%")),
        as_json(await make_product(db, description="Quince 100")),
        as_json(await make_product(db, description="Quince 1/0")),
    ]
    assert set(await found(client, "/products", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/products", rows, q="quince 10%") == [0]
    assert await found(client, "/products", rows, q="quince 1_0") == []
    assert await found(client, "/products", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "price"}, {"sort": "-price"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_product(db)) for _ in range(5)]
    items = await walk(client, "/products", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/products", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_product(db)
    items = await walk(client, "/products")
    page = (await client.get("/products", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/products", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


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
