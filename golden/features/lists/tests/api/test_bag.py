"""Bags over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.bag import build_bag, make_bag
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/bags/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("words", []),
    ("numbers", []),
    ("prices", []),
    ("prices", None),
    ("days", []),
    ("sizes", ["small"]),
    ("sizes", ["small"] * 3),
    ("moments", []),
    ("tokens", []),
    ("tokens", None),
    ("spans", []),
    ("spans", None),
    ("flags", []),
    ("documents", []),
    ("ratios", []),
    ("addresses", []),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("words", [""]),
    ("words", ["xxxxxxxxxxx"]),
    ("words", [None]),
    ("words", "not a list"),
    ("words", None),
    ("numbers", [-1]),
    ("numbers", [10]),
    ("numbers", [None]),
    ("numbers", "not a list"),
    ("numbers", None),
    ("prices", ["-10000.00"]),
    ("prices", ["10000.00"]),
    ("prices", [None]),
    ("prices", "not a list"),
    ("days", ["today"]),
    ("days", ["2030-02-30"]),
    ("days", [None]),
    ("days", "not a list"),
    ("days", None),
    ("sizes", []),
    ("sizes", ["small"] * 4),
    ("sizes", ["no such value"]),
    ("sizes", [1]),
    ("sizes", [None]),
    ("sizes", "not a list"),
    ("sizes", None),
    ("moments", ["now"]),
    ("moments", ["2030-01-01T12:00:00"]),
    ("moments", [None]),
    ("moments", "not a list"),
    ("moments", None),
    ("tokens", ["no uuid"]),
    ("tokens", [5]),
    ("tokens", [None]),
    ("tokens", "not a list"),
    ("spans", ["long"]),
    ("spans", [5]),
    ("spans", [None]),
    ("spans", "not a list"),
    ("flags", ["true"]),
    ("flags", [1]),
    ("flags", [None]),
    ("flags", "not a list"),
    ("flags", None),
    ("documents", "not a list"),
    ("documents", None),
    ("ratios", ["5"]),
    ("ratios", [True]),
    ("ratios", [None]),
    ("ratios", "not a list"),
    ("ratios", None),
    ("addresses", ["x" * 255]),
    ("addresses", ["nobody"]),
    ("addresses", [None]),
    ("addresses", "not a list"),
    ("addresses", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_bag(db)
    response = await client.post("/bags", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "words",
        "numbers",
        "prices",
        "days",
        "sizes",
        "moments",
        "tokens",
        "spans",
        "flags",
        "documents",
        "ratios",
        "addresses",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/bags/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_bag(db)
    required = {
        name: body[name]
        for name in [
            "words",
            "numbers",
            "sizes",
            "moments",
            "flags",
            "documents",
            "ratios",
            "addresses",
        ]
    }
    response = await client.post("/bags", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"prices": None, "days": [], "tokens": None, "spans": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name", ["words", "numbers", "sizes", "moments", "flags", "documents", "ratios", "addresses"]
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_bag(db)
    del body[name]
    assert refused(await client.post("/bags", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_bag(db) | {name: None}
    assert refused(await client.post("/bags", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_bag(db, **{name: value})
    response = await client.post("/bags", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_bag(db, **{name: value})
    assert refused(await client.post("/bags", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    response = await client.get(f"/bags/{bag.id}")
    assert response.status_code == 200
    assert response.json() == as_json(bag)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/bags/z")) == ["bag_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("words", ["words-b"]),
        ("numbers", [1]),
        ("prices", ["2.00"]),
        ("prices", None),
        ("days", ["2030-01-02"]),
        ("sizes", ["large"]),
        ("moments", ["2030-01-01T13:00:00Z"]),
        ("tokens", ["00000000-0000-4000-8000-000000000002"]),
        ("tokens", None),
        ("spans", ["P0DT3660S"]),
        ("spans", None),
        ("flags", [True]),
        ("documents", [{"letter": "b"}]),
        ("ratios", [1.5]),
        ("addresses", ["addresses-b@example.com"]),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    bag = await make_bag(db)
    response = await client.patch(f"/bags/{bag.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > bag.updated_at
    assert changed == as_json(bag) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/bags/{bag.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    response = await client.patch(f"/bags/{bag.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(bag)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"words": ["words-b"]}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    bag = await make_bag(db)
    assert refused(await client.patch(f"/bags/{bag.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    for name, value in REFUSED:
        response = await client.patch(f"/bags/{bag.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    response = await client.delete(f"/bags/{bag.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/bags/{bag.id}"))
    assert is_missing(await client.delete(f"/bags/{bag.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/bags/{bag.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_bags(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        bag = await make_bag(db, **values)
        rows.append(as_json(bag))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/bags")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    bag = await make_bag(db)
    response = await client.get("/bags")
    assert response.json()["items"] == [as_json(bag)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_bags(db)
    assert await compared(client, "/bags", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/bags", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_bags(db)
    assert await found(client, "/bags", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_bags(db)
    assert await found(client, "/bags", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/bags", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_bags(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/bags", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/bags", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_bag(db)) for _ in range(5)]
    items = await walk(client, "/bags", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/bags", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_bag(db)
    page = (await client.get("/bags", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/bags", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/bags", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/bags", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_bag(db)
        with count_statements() as statements:
            await client.get("/bags")
        counts.add(len(statements))
    assert len(counts) == 1
