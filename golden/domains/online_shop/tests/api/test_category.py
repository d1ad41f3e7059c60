"""Categories over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.category import CategoryService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.category import build_category, make_category
from tests.factories.product import make_product
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/categories/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("description", ""),
    ("description", "x" * 255),
    ("sort_order", -(2**31)),
    ("sort_order", 2**31 - 1),
    ("sort_order", None),
    ("date_added", None),
    ("date_modified", None),
    ("status", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("description", "x" * 256),
    ("description", "description-\x00"),
    ("description", 5),
    ("description", None),
    ("sort_order", -2_147_483_649),
    ("sort_order", 2**31),
    ("sort_order", "5"),
    ("sort_order", True),
    ("sort_order", 1.5),
    ("date_added", "today"),
    ("date_added", "2030-02-30"),
    ("date_added", 5),
    ("date_modified", "today"),
    ("date_modified", "2030-02-30"),
    ("date_modified", 5),
    ("status", "no such value"),
    ("status", 1),
    ("parent_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_parent = await make_category(db)
    body = await build_category(db, parent_id=other_parent.id)
    response = await client.post("/categories", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "description",
        "sort_order",
        "date_added",
        "date_modified",
        "status",
        "parent_id",
        "product_ids",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/categories/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_category(db)
    required = {name: body[name] for name in ["description"]}
    response = await client.post("/categories", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "sort_order": None,
        "date_added": None,
        "date_modified": None,
        "status": None,
        "parent_id": None,
        "product_ids": [],
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["description"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_category(db)
    del body[name]
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_category(db) | {name: None}
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_category(db, **{name: value})
    response = await client.post("/categories", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_category(db, **{name: value})
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_category(db, **values)
    response = await client.post("/categories", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.get(f"/categories/{category.id}")
    assert response.status_code == 200
    assert response.json() == as_json(category)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/categories/z")) == ["category_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("description", "description-b"),
        ("sort_order", 2),
        ("sort_order", None),
        ("date_added", "2030-01-02"),
        ("date_added", None),
        ("date_modified", "2030-01-02"),
        ("date_modified", None),
        ("status", "RESTRICTED"),
        ("status", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(category) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/categories/{category.id}", json={})).json() == changed


async def test_update_parent(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    other = await make_category(db)
    values = {"parent_id": other.id}
    response = await client.patch(f"/categories/{category.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(category)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"description": "description-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    category = await make_category(db)
    assert refused(await client.patch(f"/categories/{category.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    for name, value in REFUSED:
        response = await client.patch(f"/categories/{category.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.delete(f"/categories/{category.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/categories/{category.id}"))
    assert is_missing(await client.delete(f"/categories/{category.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/categories/{category.id}")).status_code == 200


async def test_delete_clears_category_parent(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    child = await make_category(db, parent_id=category.id)
    response = await client.delete(f"/categories/{category.id}")
    assert response.status_code == 204
    cleared = await CategoryService(db).get(child.id)
    assert cleared.parent_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "sort_order": 1,
        "date_added": "2030-01-01",
        "date_modified": "2030-01-01",
        "status": "AVAILABLE",
    },
    {
        "sort_order": 2,
        "date_added": "2030-01-02",
        "date_modified": "2030-01-02",
        "status": "DISABLED",
    },
    {
        "sort_order": 3,
        "date_added": "2030-01-03",
        "date_modified": "2030-01-03",
        "status": "RESTRICTED",
    },
]


async def make_rising_categories(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_parent = await make_category(db)
        category = await make_category(db, **values, parent_id=other_parent.id)
        rows.append(as_json(category))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/categories")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.get("/categories")
    assert response.json()["items"] == [as_json(category)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("sort_order", COMPARED),
        ("date_added", COMPARED),
        ("date_modified", COMPARED),
        ("status", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_categories(db)
    assert await compared(client, "/categories", rows, name, expected) == expected


@pytest.mark.parametrize(
    "name", ["sort_order", "date_added", "date_modified", "status", "parent_id"]
)
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_categories(db)
    rows.append(
        as_json(
            await make_category(
                db, sort_order=None, date_added=None, date_modified=None, status=None
            )
        )
    )
    query = f"{name}__is_null"
    assert await found(client, "/categories", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/categories", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("sort_order__in", "no such value"),
        ("sort_order__is_null", "perhaps"),
        ("date_added__in", "no such value"),
        ("date_added__is_null", "perhaps"),
        ("date_modified__in", "no such value"),
        ("date_modified__is_null", "perhaps"),
        ("status__in", "no such value"),
        ("status__is_null", "perhaps"),
        ("parent_id__in", "no such value"),
        ("parent_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/categories", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_categories(db)
    assert await found(client, "/categories", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_categories(db)
    assert await found(client, "/categories", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/categories", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_description(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_category(db, description="Quince 10%")),
        as_json(await make_category(db, description="Quince 100")),
        as_json(await make_category(db, description="Quince 1/0")),
    ]
    assert set(await found(client, "/categories", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/categories", rows, q="quince 10%") == [0]
    assert await found(client, "/categories", rows, q="quince 1_0") == []
    assert await found(client, "/categories", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_category(db)) for _ in range(5)]
    items = await walk(client, "/categories", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/categories", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_category(db)
    items = await walk(client, "/categories")
    page = (await client.get("/categories", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/categories", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_category(db)
        with count_statements() as statements:
            await client.get("/categories")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_product_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_product(db)).id for _ in range(3)])
    body = await build_category(db, product_ids=[*ids[:2], ids[0]])
    created = (await client.post("/categories", json=body)).json()
    assert sorted(created["product_ids"]) == ids[:2]
    path = f"/categories/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"product_ids": wanted})).json()
        assert sorted(changed["product_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_product_ids(client: AsyncClient, db: Database) -> None:
    body = await build_category(db, product_ids=[2**31 - 1])
    response = await client.post("/categories", json=body)
    assert conflict(response) == ("missing-reference", {"product_ids"})


async def test_update_refuses_missing_product_ids(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    ids = [(await make_product(db)).id, 2**31 - 1]
    response = await client.patch(f"/categories/{category.id}", json={"product_ids": ids})
    assert conflict(response) == ("missing-reference", {"product_ids"})
    assert (await client.get(f"/categories/{category.id}")).json() == as_json(category)
