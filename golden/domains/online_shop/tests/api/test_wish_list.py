"""Wish lists over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.product import ProductService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.product import make_product
from tests.factories.wish_list import build_wish_list, make_wish_list
from tests.pages import COMPARED, TRUTH, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/wish-lists/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 255),
    ("restricted", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", "x" * 256),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("restricted", "true"),
    ("restricted", 1),
    ("customer_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_customer = await make_customer(db)
    body = await build_wish_list(db, customer_id=other_customer.id)
    response = await client.post("/wish-lists", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "title", "restricted", "customer_id", "products"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/wish-lists/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_wish_list(db)
    required = {name: body[name] for name in ["title"]}
    response = await client.post("/wish-lists", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"restricted": None, "customer_id": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["title"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_wish_list(db)
    del body[name]
    assert refused(await client.post("/wish-lists", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_wish_list(db) | {name: None}
    assert refused(await client.post("/wish-lists", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_wish_list(db, **{name: value})
    response = await client.post("/wish-lists", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_wish_list(db, **{name: value})
    assert refused(await client.post("/wish-lists", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"customer_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_wish_list(db, **values)
    response = await client.post("/wish-lists", json=body)
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
    wish_list = await make_wish_list(db)
    response = await client.patch(f"/wish-lists/{wish_list.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    response = await client.get(f"/wish-lists/{wish_list.id}")
    assert response.status_code == 200
    assert response.json() == as_json(wish_list)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/wish-lists/z")) == ["wish_list_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    wish_list = await make_wish_list(db)
    counts = set()
    for _ in range(3):
        await make_product(db, wish_list_id=wish_list.id)
        with count_statements() as statements:
            await client.get(f"/wish-lists/{wish_list.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("restricted", True),
        ("restricted", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    wish_list = await make_wish_list(db)
    response = await client.patch(f"/wish-lists/{wish_list.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(wish_list) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/wish-lists/{wish_list.id}", json={})).json() == changed


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    other = await make_customer(db)
    values = {"customer_id": other.id}
    response = await client.patch(f"/wish-lists/{wish_list.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    response = await client.patch(f"/wish-lists/{wish_list.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(wish_list)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    wish_list = await make_wish_list(db)
    assert refused(await client.patch(f"/wish-lists/{wish_list.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    for name, value in REFUSED:
        response = await client.patch(f"/wish-lists/{wish_list.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    response = await client.delete(f"/wish-lists/{wish_list.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/wish-lists/{wish_list.id}"))
    assert is_missing(await client.delete(f"/wish-lists/{wish_list.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/wish-lists/{wish_list.id}")).status_code == 200


async def test_delete_clears_product_wish_list(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    child = await make_product(db, wish_list_id=wish_list.id)
    response = await client.delete(f"/wish-lists/{wish_list.id}")
    assert response.status_code == 204
    cleared = await ProductService(db).get(child.id)
    assert cleared.wish_list_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"restricted": False},
    {"restricted": True},
    {"restricted": False},
]


async def make_rising_wish_lists(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_customer = await make_customer(db)
        wish_list = await make_wish_list(db, **values, customer_id=other_customer.id)
        rows.append(as_json(wish_list))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/wish-lists")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    response = await client.get("/wish-lists")
    assert response.json()["items"] == [as_json(wish_list)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("restricted", TRUTH),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_wish_lists(db)
    assert await compared(client, "/wish-lists", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["restricted", "customer_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_wish_lists(db)
    rows.append(as_json(await make_wish_list(db, restricted=None)))
    query = f"{name}__is_null"
    assert await found(client, "/wish-lists", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/wish-lists", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("restricted", "no such value"),
        ("restricted__is_null", "perhaps"),
        ("customer_id__in", "no such value"),
        ("customer_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/wish-lists", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_wish_lists(db)
    assert await found(client, "/wish-lists", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_wish_lists(db)
    assert await found(client, "/wish-lists", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/wish-lists", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_wish_list(db)) for _ in range(5)]
    items = await walk(client, "/wish-lists", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/wish-lists", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_wish_list(db)
    page = (await client.get("/wish-lists", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/wish-lists", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/wish-lists", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/wish-lists", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        wish_list = await make_wish_list(db)
        await make_product(db, wish_list_id=wish_list.id)
        with count_statements() as statements:
            await client.get("/wish-lists")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_products(client: AsyncClient, db: Database) -> None:
    wish_list = await make_wish_list(db)
    assert (await client.get(f"/wish-lists/{wish_list.id}")).json()["products"] == []
    others = [as_json(await make_product(db, wish_list_id=wish_list.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/wish-lists/{wish_list.id}")).json()["products"]
    assert embedded[0].keys() == {
        "id",
        "title",
        "keywords",
        "description",
        "rating",
        "date_added",
        "date_modified",
        "wish_list_id",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
