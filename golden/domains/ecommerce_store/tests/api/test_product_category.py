"""Product categories over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.product import ProductService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.product import make_product
from tests.factories.product_category import build_product_category, make_product_category
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/product-categories/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 255),
    ("description", ""),
    ("description", "x" * 255),
    ("description", None),
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
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_product_category(db)
    response = await client.post("/product-categories", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "description"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/product-categories/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_product_category(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/product-categories", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"description": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product_category(db)
    del body[name]
    assert refused(await client.post("/product-categories", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_product_category(db) | {name: None}
    assert refused(await client.post("/product-categories", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product_category(db, **{name: value})
    response = await client.post("/product-categories", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_product_category(db, **{name: value})
    assert refused(await client.post("/product-categories", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    response = await client.get(f"/product-categories/{product_category.id}")
    assert response.status_code == 200
    assert response.json() == as_json(product_category)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/product-categories/z")) == ["product_category_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("description", "description-b"),
        ("description", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    product_category = await make_product_category(db)
    response = await client.patch(f"/product-categories/{product_category.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(product_category) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/product-categories/{product_category.id}", json={})
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    response = await client.patch(f"/product-categories/{product_category.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(product_category)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    product_category = await make_product_category(db)
    assert refused(
        await client.patch(f"/product-categories/{product_category.id}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/product-categories/{product_category.id}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    response = await client.delete(f"/product-categories/{product_category.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/product-categories/{product_category.id}"))
    assert is_missing(await client.delete(f"/product-categories/{product_category.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/product-categories/{product_category.id}")).status_code == 200


async def test_delete_clears_product_product_category(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    child = await make_product(db, product_category_id=product_category.id)
    response = await client.delete(f"/product-categories/{product_category.id}")
    assert response.status_code == 204
    cleared = await ProductService(db).get(child.id)
    assert cleared.product_category_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_product_categories(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        product_category = await make_product_category(db, **values)
        rows.append(as_json(product_category))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/product-categories")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    product_category = await make_product_category(db)
    response = await client.get("/product-categories")
    assert response.json()["items"] == [as_json(product_category)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_product_categories(db)
    assert await compared(client, "/product-categories", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/product-categories", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_product_categories(db)
    assert await found(client, "/product-categories", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_product_categories(db)
    assert await found(client, "/product-categories", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/product-categories", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product_category(db, name="Quince 10%")),
        as_json(await make_product_category(db, name="Quince 100")),
        as_json(await make_product_category(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/product-categories", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/product-categories", rows, q="quince 10%") == [0]
    assert await found(client, "/product-categories", rows, q="quince 1_0") == []
    assert await found(client, "/product-categories", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_product_category(db)) for _ in range(5)]
    items = await walk(client, "/product-categories", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/product-categories", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_product_category(db)
    page = (await client.get("/product-categories", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/product-categories", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/product-categories", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/product-categories", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_product_category(db)
        with count_statements() as statements:
            await client.get("/product-categories")
        counts.add(len(statements))
    assert len(counts) == 1
