"""Days over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.day import build_day, make_day
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/days/2030-01-24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("on", "today"),
    ("on", "2030-02-30"),
    ("on", 5),
    ("on", None),
    ("label", ""),
    ("label", "x" * 61),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_day(db)
    response = await client.post("/days", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"on", "label", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/days/{created['on']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_day(db)
    required = {name: body[name] for name in ["on", "label"]}
    response = await client.post("/days", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["on", "label"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_day(db)
    del body[name]
    assert refused(await client.post("/days", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_day(db) | {name: None}
    assert refused(await client.post("/days", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_day(db, **{name: value})
    response = await client.post("/days", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_day(db, **{name: value})
    assert refused(await client.post("/days", json=body)) == [name]


@pytest.mark.parametrize("names", [["on"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_day(db)
    await make_day(db, **first)
    body = await build_day(db, **{name: first[name] for name in names})
    response = await client.post("/days", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    response = await client.get(f"/days/{day.on}")
    assert response.status_code == 200
    assert response.json() == as_json(day)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/days/z")) == ["on"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    day = await make_day(db)
    response = await client.patch(f"/days/{day.on}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > day.updated_at
    assert changed == as_json(day) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/days/{day.on}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    response = await client.patch(f"/days/{day.on}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(day)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["on", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    day = await make_day(db)
    assert refused(await client.patch(f"/days/{day.on}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    for name, value in REFUSED:
        response = await client.patch(f"/days/{day.on}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    response = await client.delete(f"/days/{day.on}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/days/{day.on}"))
    assert is_missing(await client.delete(f"/days/{day.on}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/days/{day.on}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"on": "2030-01-01"},
    {"on": "2030-01-02"},
    {"on": "2030-01-03"},
]


async def make_rising_days(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        day = await make_day(db, **values)
        rows.append(as_json(day))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/days")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    day = await make_day(db)
    response = await client.get("/days")
    assert response.json()["items"] == [as_json(day)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("on", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_days(db)
    assert await compared(client, "/days", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("on__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/days", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_days(db)
    assert await found(client, "/days", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["on", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_days(db)
    assert await found(client, "/days", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/days", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "on"},
        {"sort": "-on"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_day(db)) for _ in range(5)]
    items = await walk(client, "/days", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/days", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_day(db)
    page = (await client.get("/days", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/days", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-on"}
    assert is_missing(await client.get("/days", params=query))
    cursor = forged("on", [])
    assert is_missing(await client.get("/days", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_day(db)
        with count_statements() as statements:
            await client.get("/days")
        counts.add(len(statements))
    assert len(counts) == 1
