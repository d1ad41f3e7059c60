"""Markers over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.marker import build_marker, make_marker
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/markers/2147483647"


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_marker(db)
    response = await client.post("/markers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/markers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/markers", json={})
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_marker(db) | {name: None}
    assert refused(await client.post("/markers", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    marker = await make_marker(db)
    response = await client.get(f"/markers/{marker.id}")
    assert response.status_code == 200
    assert response.json() == as_json(marker)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/markers/z")) == ["marker_id"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    marker = await make_marker(db)
    response = await client.patch(f"/markers/{marker.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(marker)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    marker = await make_marker(db)
    assert refused(await client.patch(f"/markers/{marker.id}", json={name: None})) == [name]


async def test_delete(client: AsyncClient, db: Database) -> None:
    marker = await make_marker(db)
    response = await client.delete(f"/markers/{marker.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/markers/{marker.id}"))
    assert is_missing(await client.delete(f"/markers/{marker.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    marker = await make_marker(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/markers/{marker.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_markers(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        marker = await make_marker(db, **values)
        rows.append(as_json(marker))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/markers")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    marker = await make_marker(db)
    response = await client.get("/markers")
    assert response.json()["items"] == [as_json(marker)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_markers(db)
    assert await compared(client, "/markers", rows, name, expected) == expected


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
    assert refused(await client.get("/markers", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_markers(db)
    assert await found(client, "/markers", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_markers(db)
    assert await found(client, "/markers", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/markers", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_marker(db)) for _ in range(5)]
    items = await walk(client, "/markers", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/markers", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_marker(db)
    page = (await client.get("/markers", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/markers", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/markers", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/markers", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_marker(db)
        with count_statements() as statements:
            await client.get("/markers")
        counts.add(len(statements))
    assert len(counts) == 1
