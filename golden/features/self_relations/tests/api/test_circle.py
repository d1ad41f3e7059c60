"""Circles over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.circle import build_circle, make_circle
from tests.factories.person import make_person
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/circles/00000000-0000-4000-8000-000000000000"


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_circle(db)
    response = await client.post("/circles", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "created_at", "updated_at", "people"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/circles/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    before = datetime.now(UTC)
    response = await client.post("/circles", json={})
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 4


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_circle(db) | {name: None}
    assert refused(await client.post("/circles", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    response = await client.get(f"/circles/{circle.id}")
    assert response.status_code == 200
    assert response.json() == as_json(circle)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/circles/z")) == ["circle_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    circle = await make_circle(db)
    counts = set()
    for _ in range(3):
        await make_person(db, group_ids=[str(circle.id)])
        with count_statements() as statements:
            await client.get(f"/circles/{circle.id}")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    response = await client.patch(f"/circles/{circle.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(circle)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    circle = await make_circle(db)
    assert refused(await client.patch(f"/circles/{circle.id}", json={name: None})) == [name]


async def test_delete(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    response = await client.delete(f"/circles/{circle.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/circles/{circle.id}"))
    assert is_missing(await client.delete(f"/circles/{circle.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/circles/{circle.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_circles(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        circle = await make_circle(db, **values)
        rows.append(as_json(circle))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/circles")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    response = await client.get("/circles")
    assert response.json()["items"] == [as_json(circle)]


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
    rows = await make_rising_circles(db)
    assert await compared(client, "/circles", rows, name, expected) == expected


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
    assert refused(await client.get("/circles", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_circles(db)
    assert await found(client, "/circles", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_circles(db)
    assert await found(client, "/circles", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/circles", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_circles(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/circles", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/circles", rows, sort=f"-{name}")
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
    rows = [as_json(await make_circle(db)) for _ in range(5)]
    items = await walk(client, "/circles", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/circles", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_circle(db)
    page = (await client.get("/circles", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/circles", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/circles", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/circles", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        circle = await make_circle(db)
        await make_person(db, group_ids=[str(circle.id)])
        with count_statements() as statements:
            await client.get("/circles")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_people(client: AsyncClient, db: Database) -> None:
    circle = await make_circle(db)
    assert (await client.get(f"/circles/{circle.id}")).json()["people"] == []
    others = [as_json(await make_person(db, group_ids=[str(circle.id)])) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/circles/{circle.id}")).json()["people"]
    assert embedded[0].keys() == {"id", "name", "mentor_id", "created_at", "updated_at"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
