"""Product orders over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order_item import OrderItemService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.order_item import make_order_item
from tests.factories.product_order import build_product_order, make_product_order
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/product-orders/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("code", ""),
    ("code", "x" * 255),
    ("invoice_id", -(2**63)),
    ("invoice_id", 2**63 - 1),
    ("invoice_id", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("placed_date", "now"),
    ("placed_date", "2030-01-01T12:00:00"),
    ("placed_date", 5),
    ("placed_date", None),
    ("status", "no such value"),
    ("status", 1),
    ("status", None),
    ("code", "x" * 256),
    ("code", "code-\x00"),
    ("code", 5),
    ("code", None),
    ("invoice_id", -9_223_372_036_854_775_809),
    ("invoice_id", 2**63),
    ("invoice_id", "5"),
    ("invoice_id", True),
    ("invoice_id", 1.5),
    ("customer_id", "1"),
    ("customer_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_product_order(db)
    response = await client.post("/product-orders", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "placed_date",
        "status",
        "code",
        "invoice_id",
        "customer_id",
        "customer",
        "order_items",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/product-orders/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_product_order(db)
    required = {name: body[name] for name in ["placed_date", "status", "code", "customer_id"]}
    response = await client.post("/product-orders", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"invoice_id": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["placed_date", "status", "code", "customer_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product_order(db)
    del body[name]
    assert refused(await client.post("/product-orders", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product_order(db) | {name: None}
    assert refused(await client.post("/product-orders", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product_order(db, **{name: value})
    response = await client.post("/product-orders", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product_order(db, **{name: value})
    assert refused(await client.post("/product-orders", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_product_order(db, **values)
    response = await client.post("/product-orders", json=body)
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
    product_order = await make_product_order(db)
    response = await client.patch(f"/product-orders/{product_order.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    response = await client.get(f"/product-orders/{product_order.id}")
    assert response.status_code == 200
    assert response.json() == as_json(product_order)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/product-orders/z")) == ["product_order_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    product_order = await make_product_order(db)
    counts = set()
    for _ in range(3):
        await make_order_item(db, order_id=product_order.id)
        with count_statements() as statements:
            await client.get(f"/product-orders/{product_order.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("placed_date", "2030-01-01T13:00:00Z"),
        ("status", "PENDING"),
        ("code", "code-b"),
        ("invoice_id", 2),
        ("invoice_id", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    product_order = await make_product_order(db)
    response = await client.patch(f"/product-orders/{product_order.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(product_order) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/product-orders/{product_order.id}", json={})).json() == changed


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    other = await make_customer(db)
    values = {"customer_id": other.id}
    response = await client.patch(f"/product-orders/{product_order.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    response = await client.patch(f"/product-orders/{product_order.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(product_order)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"placed_date": "2030-01-01T13:00:00Z"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    product_order = await make_product_order(db)
    assert refused(
        await client.patch(f"/product-orders/{product_order.id}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    for name, value in REFUSED:
        response = await client.patch(f"/product-orders/{product_order.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    response = await client.delete(f"/product-orders/{product_order.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/product-orders/{product_order.id}"))
    assert is_missing(await client.delete(f"/product-orders/{product_order.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/product-orders/{product_order.id}")).status_code == 200


async def test_delete_is_refused_for_order_item_order(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    child = await make_order_item(db, order_id=product_order.id)
    response = await client.delete(f"/product-orders/{product_order.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await OrderItemService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"placed_date": "2030-01-01T12:00:00Z", "status": "CANCELLED", "invoice_id": 1},
    {"placed_date": "2030-01-01T13:00:00Z", "status": "COMPLETED", "invoice_id": 2},
    {"placed_date": "2030-01-01T14:00:00Z", "status": "PENDING", "invoice_id": 3},
]


async def make_rising_product_orders(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        product_order = await make_product_order(db, **values)
        rows.append(as_json(product_order))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/product-orders")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    response = await client.get("/product-orders")
    assert response.json()["items"] == [as_json(product_order)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("placed_date", COMPARED),
        ("status", EQUALITY),
        ("invoice_id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_product_orders(db)
    assert await compared(client, "/product-orders", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["invoice_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_product_orders(db)
    rows.append(as_json(await make_product_order(db, invoice_id=None)))
    query = f"{name}__is_null"
    assert await found(client, "/product-orders", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/product-orders", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("placed_date__in", "no such value"),
        ("status__in", "no such value"),
        ("invoice_id__in", "no such value"),
        ("invoice_id__is_null", "perhaps"),
        ("customer_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/product-orders", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_product_orders(db)
    assert await found(client, "/product-orders", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "placed_date"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_product_orders(db)
    assert await found(client, "/product-orders", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/product-orders", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_code(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product_order(db, code="Quince 10%")),
        as_json(await make_product_order(db, code="Quince 100")),
        as_json(await make_product_order(db, code="Quince 1/0")),
    ]
    assert set(await found(client, "/product-orders", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/product-orders", rows, q="quince 10%") == [0]
    assert await found(client, "/product-orders", rows, q="quince 1_0") == []
    assert await found(client, "/product-orders", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "placed_date"}, {"sort": "-placed_date"}],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_product_order(db)) for _ in range(5)]
    items = await walk(client, "/product-orders", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/product-orders", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_product_order(db)
    items = await walk(client, "/product-orders")
    page = (await client.get("/product-orders", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/product-orders", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        product_order = await make_product_order(db)
        await make_order_item(db, order_id=product_order.id)
        with count_statements() as statements:
            await client.get("/product-orders")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_customer(client: AsyncClient, db: Database) -> None:
    other = await make_customer(db)
    product_order = await make_product_order(db, customer_id=other.id)
    embedded = (await client.get(f"/product-orders/{product_order.id}")).json()["customer"]
    assert embedded.keys() == {
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
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_order_items(client: AsyncClient, db: Database) -> None:
    product_order = await make_product_order(db)
    assert (await client.get(f"/product-orders/{product_order.id}")).json()["order_items"] == []
    others = [as_json(await make_order_item(db, order_id=product_order.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/product-orders/{product_order.id}")).json()["order_items"]
    assert embedded[0].keys() == {
        "id",
        "quantity",
        "total_price",
        "status",
        "product_id",
        "order_id",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
