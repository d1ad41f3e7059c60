"""Shelves over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.shelf import build_shelf, make_shelf
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import is_missing, refused

MISSING = "/shelves/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 40),
    ("height", -(2**31)),
    ("height", 2**31 - 1),
    ("height", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 41),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("height", -2_147_483_649),
    ("height", 2**31),
    ("height", "5"),
    ("height", True),
    ("height", 1.5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_shelf(db)
    response = await client.post("/shelves", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "height", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/shelves/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_shelf(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/shelves", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"height": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shelf(db)
    del body[name]
    assert refused(await client.post("/shelves", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shelf(db) | {name: None}
    assert refused(await client.post("/shelves", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shelf(db, **{name: value})
    response = await client.post("/shelves", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shelf(db, **{name: value})
    assert refused(await client.post("/shelves", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.get(f"/shelves/{shelf.id}")
    assert response.status_code == 200
    assert response.json() == as_json(shelf)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/shelves/z")) == ["shelf_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("height", 2),
        ("height", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    shelf = await make_shelf(db)
    response = await client.patch(f"/shelves/{shelf.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > shelf.updated_at
    assert changed == as_json(shelf) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/shelves/{shelf.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.patch(f"/shelves/{shelf.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(shelf)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    shelf = await make_shelf(db)
    assert refused(await client.patch(f"/shelves/{shelf.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    for name, value in REFUSED:
        response = await client.patch(f"/shelves/{shelf.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.delete(f"/shelves/{shelf.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/shelves/{shelf.id}"))
    assert is_missing(await client.delete(f"/shelves/{shelf.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/shelves/{shelf.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a", "height": 1},
    {"name": "name-b", "height": 2},
    {"name": "name-c", "height": 3},
]


async def make_rising_shelves(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        shelf = await make_shelf(db, **values)
        rows.append(as_json(shelf))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/shelves")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.get("/shelves")
    assert response.json()["items"] == [as_json(shelf)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("height", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_shelves(db)
    assert await compared(client, "/shelves", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["height"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shelves(db)
    rows.append(as_json(await make_shelf(db, height=None)))
    query = f"{name}__is_null"
    assert await found(client, "/shelves", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/shelves", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("height__in", "no such value"),
        ("height__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/shelves", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_shelves(db)
    assert await found(client, "/shelves", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["name", "height", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shelves(db)
    assert await found(client, "/shelves", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/shelves", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shelves(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/shelves", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/shelves", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize("name", ["height"])
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shelves(db)
    for _ in range(2):
        rows.append(as_json(await make_shelf(db, height=None)))
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/shelves", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_shelf(db, name="Quince 10%")),
        as_json(await make_shelf(db, name="Quince 100")),
        as_json(await make_shelf(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/shelves", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/shelves", rows, q="quince 10%") == [0]
    assert await found(client, "/shelves", rows, q="quince 1_0") == []
    assert await found(client, "/shelves", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "height"},
        {"sort": "-height"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_shelf(db)) for _ in range(5)]
    items = await walk(client, "/shelves", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/shelves", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_shelf(db)
    items = await walk(client, "/shelves")
    page = (await client.get("/shelves", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/shelves", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_shelf(db)
        with count_statements() as statements:
            await client.get("/shelves")
        counts.add(len(statements))
    assert len(counts) == 1
