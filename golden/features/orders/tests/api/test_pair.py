"""Pairs over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.pair import build_pair, make_pair
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/pairs/24/right-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("left", -(2**31)),
    ("left", 2**31 - 1),
    ("right", "x"),
    ("right", "xxxxxxxx"),
    ("weight", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("left", -2_147_483_649),
    ("left", 2**31),
    ("left", "5"),
    ("left", True),
    ("left", 1.5),
    ("left", None),
    ("right", ""),
    ("right", "xxxxxxxxx"),
    ("right", "right-\x00"),
    ("right", 5),
    ("right", None),
    ("weight", "5"),
    ("weight", True),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_pair(db)
    response = await client.post("/pairs", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"left", "right", "weight", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/pairs/{created['left']}/{created['right']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_pair(db)
    required = {name: body[name] for name in ["left", "right"]}
    response = await client.post("/pairs", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"weight": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["left", "right"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_pair(db)
    del body[name]
    assert refused(await client.post("/pairs", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_pair(db) | {name: None}
    assert refused(await client.post("/pairs", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_pair(db, **{name: value})
    response = await client.post("/pairs", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_pair(db, **{name: value})
    assert refused(await client.post("/pairs", json=body)) == [name]


@pytest.mark.parametrize("names", [["left", "right"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_pair(db)
    await make_pair(db, **first)
    body = await build_pair(db, **{name: first[name] for name in names})
    response = await client.post("/pairs", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    response = await client.get(f"/pairs/{pair.left}/{pair.right}")
    assert response.status_code == 200
    assert response.json() == as_json(pair)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/pairs/z/right-x")) == ["left"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("weight", 1.5),
        ("weight", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    pair = await make_pair(db)
    response = await client.patch(f"/pairs/{pair.left}/{pair.right}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > pair.updated_at
    assert changed == as_json(pair) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/pairs/{pair.left}/{pair.right}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    response = await client.patch(f"/pairs/{pair.left}/{pair.right}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(pair)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"weight": 1.5}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["left", "right", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    pair = await make_pair(db)
    assert refused(await client.patch(f"/pairs/{pair.left}/{pair.right}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    for name, value in REFUSED:
        response = await client.patch(f"/pairs/{pair.left}/{pair.right}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    response = await client.delete(f"/pairs/{pair.left}/{pair.right}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/pairs/{pair.left}/{pair.right}"))
    assert is_missing(await client.delete(f"/pairs/{pair.left}/{pair.right}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/pairs/{pair.left}/{pair.right}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"left": 1, "right": "right-a", "weight": 1.0},
    {"left": 2, "right": "right-b", "weight": 1.5},
    {"left": 3, "right": "right-c", "weight": 2.0},
]


async def make_rising_pairs(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        pair = await make_pair(db, **values)
        rows.append(as_json(pair))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/pairs")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    pair = await make_pair(db)
    response = await client.get("/pairs")
    assert response.json()["items"] == [as_json(pair)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("left", COMPARED),
        ("right", EQUALITY),
        ("weight", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_pairs(db)
    assert await compared(client, "/pairs", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["weight"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_pairs(db)
    rows.append(as_json(await make_pair(db, weight=None)))
    query = f"{name}__is_null"
    assert await found(client, "/pairs", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/pairs", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 6),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("left__in", "no such value"),
        ("right__in", "\x00"),
        ("weight__in", "no such value"),
        ("weight__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/pairs", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_pairs(db)
    assert await found(client, "/pairs", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["left", "right", "weight"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_pairs(db)
    assert await found(client, "/pairs", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/pairs", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["weight"])
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_pairs(db)
    for _ in range(2):
        rows.append(as_json(await make_pair(db, weight=None)))
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/pairs", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "left"},
        {"sort": "-left"},
        {"sort": "right"},
        {"sort": "-right"},
        {"sort": "weight"},
        {"sort": "-weight"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_pair(db)) for _ in range(5)]
    items = await walk(client, "/pairs", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/pairs", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_pair(db)
    page = (await client.get("/pairs", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/pairs", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "left"}
    assert is_missing(await client.get("/pairs", params=query))
    cursor = forged("weight,-right,-left", [], [], [])
    assert is_missing(await client.get("/pairs", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_pair(db)
        with count_statements() as statements:
            await client.get("/pairs")
        counts.add(len(statements))
    assert len(counts) == 1
