"""Products over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.delivery import DeliveryService
from app.services.order_line import OrderLineService
from app.services.product import ProductService
from app.services.step import StepService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.delivery import make_delivery
from tests.factories.order_line import make_order_line
from tests.factories.product import build_product, make_product
from tests.factories.step import make_step
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/products/00000000-0000-4000-8000-000000000000"

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
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_product(db)
    response = await client.post("/products", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "created_at", "updated_at", "order_lines"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/products/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_product(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/products", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product(db)
    del body[name]
    assert refused(await client.post("/products", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
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


@pytest.mark.parametrize("names", [["name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_product(db)
    await make_product(db, **first)
    body = await build_product(db, **{name: first[name] for name in names})
    response = await client.post("/products", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["name"]])
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


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    product = await make_product(db)
    counts = set()
    for _ in range(3):
        await make_order_line(db, product_id=str(product.id))
        with count_statements() as statements:
            await client.get(f"/products/{product.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > product.updated_at
    assert changed == as_json(product) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/products/{product.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    response = await client.patch(f"/products/{product.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(product)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
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


async def test_delete_clears_order_line_extra(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    child = await make_order_line(db, extra_id=str(product.id))
    response = await client.delete(f"/products/{product.id}")
    assert response.status_code == 204
    cleared = await OrderLineService(db).get(child.order_id, child.id)
    assert cleared.extra_id is None


async def test_delete_is_refused_for_delivery_box(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    child = await make_delivery(db, box_id=str(product.id))
    response = await client.delete(f"/products/{product.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await DeliveryService(db).get(child.order_id) == child


async def test_delete_clears_step_tool(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    child = await make_step(db, tool_id=str(product.id))
    response = await client.delete(f"/products/{product.id}")
    assert response.status_code == 204
    cleared = await StepService(db).get(child.recipe_slug, child.number)
    assert cleared.tool_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a"},
    {"name": "name-b"},
    {"name": "name-c"},
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
        ("name", EQUALITY),
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
        ("name__in", "\x00"),
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


@pytest.mark.parametrize("name", ["name", "created_at", "updated_at"])
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
        {"sort": "name"},
        {"sort": "-name"},
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
        product = await make_product(db)
        await make_order_line(db, product_id=str(product.id))
        with count_statements() as statements:
            await client.get("/products")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_order_lines(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    assert (await client.get(f"/products/{product.id}")).json()["order_lines"] == []
    others = [as_json(await make_order_line(db, product_id=str(product.id))) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/products/{product.id}")).json()["order_lines"]
    assert embedded[0].keys() == {
        "id",
        "quantity",
        "gift",
        "order_id",
        "product_id",
        "extra_id",
        "created_at",
        "updated_at",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_restore(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    assert (await client.post(f"/products/{product.id}/restore")).json() == as_json(product)
    await ProductService(db).delete(product.id)
    response = await client.post(f"/products/{product.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(product) | changes
    assert (await client.get(f"/products/{product.id}")).json() == restored
    assert (await client.post(f"/products/{product.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/products", params=deleted)).json()["items"] == []
    assert (await client.get("/products", params=others)).json()["items"] == [as_json(product)]
    await ProductService(db).delete(product.id)
    assert (await client.get("/products")).json()["items"] == []
    assert (await client.get("/products", params=others)).json()["items"] == []
    page = (await client.get("/products", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(product) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/products", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
