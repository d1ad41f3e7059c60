"""Products over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.category import make_category
from tests.factories.product import build_product, make_product
from tests.factories.wish_list import make_wish_list
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/products/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 255),
    ("keywords", ""),
    ("keywords", "x" * 255),
    ("keywords", None),
    ("description", ""),
    ("description", "x" * 255),
    ("description", None),
    ("rating", -(2**31)),
    ("rating", 2**31 - 1),
    ("rating", None),
    ("date_added", None),
    ("date_modified", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", "x" * 256),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("keywords", "x" * 256),
    ("keywords", "keywords-\x00"),
    ("keywords", 5),
    ("description", "x" * 256),
    ("description", "description-\x00"),
    ("description", 5),
    ("rating", -2_147_483_649),
    ("rating", 2**31),
    ("rating", "5"),
    ("rating", True),
    ("rating", 1.5),
    ("date_added", "today"),
    ("date_added", "2030-02-30"),
    ("date_added", 5),
    ("date_modified", "today"),
    ("date_modified", "2030-02-30"),
    ("date_modified", 5),
    ("wish_list_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_wish_list = await make_wish_list(db)
    body = await build_product(db, wish_list_id=other_wish_list.id)
    response = await client.post("/products", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "keywords",
        "description",
        "rating",
        "date_added",
        "date_modified",
        "wish_list_id",
        "categories",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/products/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_product(db)
    required = {name: body[name] for name in ["title"]}
    response = await client.post("/products", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "keywords": None,
        "description": None,
        "rating": None,
        "date_added": None,
        "date_modified": None,
        "wish_list_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["title"])
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
        {"wish_list_id": 2**31 - 1},
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
        {"wish_list_id": 2**31 - 1},
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


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    product = await make_product(db)
    counts = set()
    for _ in range(3):
        await make_category(db, product_ids=[product.id])
        with count_statements() as statements:
            await client.get(f"/products/{product.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("keywords", "keywords-b"),
        ("keywords", None),
        ("description", "description-b"),
        ("description", None),
        ("rating", 2),
        ("rating", None),
        ("date_added", "2030-01-02"),
        ("date_added", None),
        ("date_modified", "2030-01-02"),
        ("date_modified", None),
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


async def test_update_wish_list(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    other = await make_wish_list(db)
    values = {"wish_list_id": other.id}
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
    change = {"title": "title-b"}
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


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"rating": 1, "date_added": "2030-01-01", "date_modified": "2030-01-01"},
    {"rating": 2, "date_added": "2030-01-02", "date_modified": "2030-01-02"},
    {"rating": 3, "date_added": "2030-01-03", "date_modified": "2030-01-03"},
]


async def make_rising_products(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_wish_list = await make_wish_list(db)
        product = await make_product(db, **values, wish_list_id=other_wish_list.id)
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
        ("id", COMPARED),
        ("rating", COMPARED),
        ("date_added", COMPARED),
        ("date_modified", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_products(db)
    assert await compared(client, "/products", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["rating", "date_added", "date_modified", "wish_list_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    rows.append(as_json(await make_product(db, rating=None, date_added=None, date_modified=None)))
    query = f"{name}__is_null"
    assert await found(client, "/products", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/products", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("rating__in", "no such value"),
        ("rating__is_null", "perhaps"),
        ("date_added__in", "no such value"),
        ("date_added__is_null", "perhaps"),
        ("date_modified__in", "no such value"),
        ("date_modified__is_null", "perhaps"),
        ("wish_list_id__in", "no such value"),
        ("wish_list_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/products", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_products(db)
    assert await found(client, "/products", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/products", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_title(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product(db, title="Quince 10%")),
        as_json(await make_product(db, title="Quince 100")),
        as_json(await make_product(db, title="Quince 1/0")),
    ]
    assert set(await found(client, "/products", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/products", rows, q="quince 10%") == [0]
    assert await found(client, "/products", rows, q="quince 1_0") == []
    assert await found(client, "/products", rows, q="quince 1/0") == [2]


async def test_search_keywords(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_product(db, keywords="Quince 10%")),
        as_json(await make_product(db, keywords="Quince 100")),
        as_json(await make_product(db, keywords="Quince 1/0")),
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


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
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
        await make_category(db, product_ids=[product.id])
        with count_statements() as statements:
            await client.get("/products")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_categories(client: AsyncClient, db: Database) -> None:
    product = await make_product(db)
    assert (await client.get(f"/products/{product.id}")).json()["categories"] == []
    others = [as_json(await make_category(db, product_ids=[product.id])) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/products/{product.id}")).json()["categories"]
    assert embedded[0].keys() == {
        "id",
        "description",
        "sort_order",
        "date_added",
        "date_modified",
        "status",
        "parent_id",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
