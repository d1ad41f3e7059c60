"""Events over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.event import build_event, make_event
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("country_id", "1"),
    ("country_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_event(db)
    response = await client.post("/happenings", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "country_id", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/happenings/{created['id']}"


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_event(db)
    required = {name: body[name] for name in ["name", "country_id"]}
    response = await client.post("/happenings", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name", "country_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_event(db)
    del body[name]
    assert refused(await client.post("/happenings", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_event(db) | {name: None}
    assert refused(await client.post("/happenings", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_event(db, **{name: value})
    response = await client.post("/happenings", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_event(db, **{name: value})
    assert refused(await client.post("/happenings", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"country_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_event(db, **values)
    response = await client.post("/happenings", json=body)
    assert conflict(response) == ("missing-reference", set(values))


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_events(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        the_event = await make_event(db, **values)
        rows.append(as_json(the_event))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/happenings")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    the_event = await make_event(db)
    response = await client.get("/happenings")
    assert response.json()["items"] == [as_json(the_event)]


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
    rows = await make_rising_events(db)
    assert await compared(client, "/happenings", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("country_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/happenings", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_events(db)
    assert await found(client, "/happenings", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_events(db)
    assert await found(client, "/happenings", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/happenings", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_events(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/happenings", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/happenings", rows, sort=f"-{name}")
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
    rows = [as_json(await make_event(db)) for _ in range(5)]
    items = await walk(client, "/happenings", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/happenings", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_event(db)
    page = (await client.get("/happenings", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/happenings", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/happenings", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/happenings", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_event(db)
        with count_statements() as statements:
            await client.get("/happenings")
        counts.add(len(statements))
    assert len(counts) == 1
