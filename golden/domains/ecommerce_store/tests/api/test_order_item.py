"""Order items over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.order_item import build_order_item, make_order_item
from tests.factories.product import make_product
from tests.factories.product_order import make_product_order
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/order-items/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("quantity", 0),
    ("quantity", 2**31 - 1),
    ("total_price", "0.00"),
    ("total_price", "9" * 19 + ".99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("quantity", -1),
    ("quantity", 2**31),
    ("quantity", "5"),
    ("quantity", True),
    ("quantity", 1.5),
    ("quantity", None),
    ("total_price", "-0.01"),
    ("total_price", "10000000000000000000.00"),
    ("total_price", "much"),
    ("total_price", "1.005"),
    ("total_price", 1.5),
    ("total_price", None),
    ("status", "no such value"),
    ("status", 1),
    ("status", None),
    ("product_id", "1"),
    ("product_id", None),
    ("order_id", "1"),
    ("order_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_order_item(db)
    response = await client.post("/order-items", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "quantity",
        "total_price",
        "status",
        "product_id",
        "order_id",
        "product",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/order-items/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_order_item(db)
    required = {
        name: body[name] for name in ["quantity", "total_price", "status", "product_id", "order_id"]
    }
    response = await client.post("/order-items", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["quantity", "total_price", "status", "product_id", "order_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order_item(db)
    del body[name]
    assert refused(await client.post("/order-items", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order_item(db) | {name: None}
    assert refused(await client.post("/order-items", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order_item(db, **{name: value})
    response = await client.post("/order-items", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order_item(db, **{name: value})
    assert refused(await client.post("/order-items", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": 2**31 - 1},
        {"order_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_order_item(db, **values)
    response = await client.post("/order-items", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": 2**31 - 1},
        {"order_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    order_item = await make_order_item(db)
    response = await client.patch(f"/order-items/{order_item.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    response = await client.get(f"/order-items/{order_item.id}")
    assert response.status_code == 200
    assert response.json() == as_json(order_item)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/order-items/z")) == ["order_item_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", 2),
        ("total_price", "2.00"),
        ("status", "OUT_OF_STOCK"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    order_item = await make_order_item(db)
    response = await client.patch(f"/order-items/{order_item.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(order_item) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/order-items/{order_item.id}", json={})).json() == changed


async def test_update_product(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    other = await make_product(db)
    values = {"product_id": other.id}
    response = await client.patch(f"/order-items/{order_item.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_order(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    other = await make_product_order(db)
    values = {"order_id": other.id}
    response = await client.patch(f"/order-items/{order_item.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    response = await client.patch(f"/order-items/{order_item.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(order_item)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"quantity": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    order_item = await make_order_item(db)
    assert refused(await client.patch(f"/order-items/{order_item.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    for name, value in REFUSED:
        response = await client.patch(f"/order-items/{order_item.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    response = await client.delete(f"/order-items/{order_item.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/order-items/{order_item.id}"))
    assert is_missing(await client.delete(f"/order-items/{order_item.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/order-items/{order_item.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"quantity": 1, "total_price": "1.00", "status": "AVAILABLE"},
    {"quantity": 2, "total_price": "2.00", "status": "BACK_ORDER"},
    {"quantity": 3, "total_price": "3.00", "status": "OUT_OF_STOCK"},
]


async def make_rising_order_items(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        order_item = await make_order_item(db, **values)
        rows.append(as_json(order_item))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/order-items")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    order_item = await make_order_item(db)
    response = await client.get("/order-items")
    assert response.json()["items"] == [as_json(order_item)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("quantity", COMPARED),
        ("total_price", COMPARED),
        ("status", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_order_items(db)
    assert await compared(client, "/order-items", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("quantity__in", "no such value"),
        ("total_price__in", "no such value"),
        ("status__in", "no such value"),
        ("product_id__in", "no such value"),
        ("order_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/order-items", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_order_items(db)
    assert await found(client, "/order-items", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "quantity", "total_price"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_order_items(db)
    assert await found(client, "/order-items", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/order-items", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "quantity"},
        {"sort": "-quantity"},
        {"sort": "total_price"},
        {"sort": "-total_price"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_order_item(db)) for _ in range(5)]
    items = await walk(client, "/order-items", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/order-items", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_order_item(db)
    items = await walk(client, "/order-items")
    page = (await client.get("/order-items", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/order-items", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_order_item(db)
        with count_statements() as statements:
            await client.get("/order-items")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_product(client: AsyncClient, db: Database) -> None:
    other = await make_product(db)
    order_item = await make_order_item(db, product_id=other.id)
    embedded = (await client.get(f"/order-items/{order_item.id}")).json()["product"]
    assert embedded.keys() == {
        "id",
        "name",
        "description",
        "price",
        "product_size",
        "image",
        "image_content_type",
        "product_category_id",
    }
    assert embedded.items() <= as_json(other).items()
