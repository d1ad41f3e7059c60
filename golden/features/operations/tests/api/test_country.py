"""Countries over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.country import make_country
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/countries/2147483647"


async def test_get(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    response = await client.get(f"/countries/{country.id}")
    assert response.status_code == 200
    assert response.json() == as_json(country)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/countries/z")) == ["country_id"]


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a"},
    {"name": "name-b"},
    {"name": "name-c"},
]


async def make_rising_countries(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        country = await make_country(db, **values)
        rows.append(as_json(country))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/countries")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    response = await client.get("/countries")
    assert response.json()["items"] == [as_json(country)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("name", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_countries(db)
    assert await compared(client, "/countries", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("name__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/countries", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_countries(db)
    assert await found(client, "/countries", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "name"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_countries(db)
    assert await found(client, "/countries", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/countries", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "name"}, {"sort": "-name"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_country(db)) for _ in range(5)]
    items = await walk(client, "/countries", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/countries", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_country(db)
    page = (await client.get("/countries", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/countries", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/countries", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/countries", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_country(db)
        with count_statements() as statements:
            await client.get("/countries")
        counts.add(len(statements))
    assert len(counts) == 1
