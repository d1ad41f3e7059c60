"""Regions over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.city import CityService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.city import make_city
from tests.factories.region import build_region, make_region
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/regions/xx/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", 1),
    ("number", 2**31 - 1),
    ("name", "x"),
    ("name", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", 0),
    ("number", 2**31),
    ("number", "5"),
    ("number", True),
    ("number", 1.5),
    ("number", None),
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("country_code", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_region(db)
    response = await client.post("/regions", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"number", "name", "country_code", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/regions/{created['country_code']}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_region(db)
    required = {name: body[name] for name in ["number", "name", "country_code"]}
    response = await client.post("/regions", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["number", "name", "country_code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_region(db)
    del body[name]
    assert refused(await client.post("/regions", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_region(db) | {name: None}
    assert refused(await client.post("/regions", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_region(db, **{name: value})
    response = await client.post("/regions", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_region(db, **{name: value})
    assert refused(await client.post("/regions", json=body)) == [name]


@pytest.mark.parametrize("names", [["country_code", "number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_region(db)
    await make_region(db, **first)
    body = await build_region(db, **{name: first[name] for name in names})
    response = await client.post("/regions", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"country_code": "xx"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_region(db, **values)
    response = await client.post("/regions", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    response = await client.get(f"/regions/{region.country_code}/{region.number}")
    assert response.status_code == 200
    assert response.json() == as_json(region)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/regions/xx/z")) == ["number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    region = await make_region(db)
    response = await client.patch(
        f"/regions/{region.country_code}/{region.number}", json={name: value}
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > region.updated_at
    assert changed == as_json(region) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/regions/{region.country_code}/{region.number}", json={})
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    response = await client.patch(f"/regions/{region.country_code}/{region.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(region)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["number", "country_code", "created_at", "updated_at", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    region = await make_region(db)
    assert refused(
        await client.patch(f"/regions/{region.country_code}/{region.number}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/regions/{region.country_code}/{region.number}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    response = await client.delete(f"/regions/{region.country_code}/{region.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/regions/{region.country_code}/{region.number}"))
    assert is_missing(await client.delete(f"/regions/{region.country_code}/{region.number}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/regions/{region.country_code}/{region.number}")).status_code == 200


async def test_delete_is_refused_for_city_region(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    child = await make_city(
        db, region_country_code=region.country_code, region_number=region.number
    )
    response = await client.delete(f"/regions/{region.country_code}/{region.number}")
    assert conflict(response) == ("still-referenced", set())
    assert (
        await CityService(db).get(child.region_country_code, child.region_number, child.name)
        == child
    )


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": 1},
    {"number": 2},
    {"number": 3},
]


async def make_rising_regions(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        region = await make_region(db, **values)
        rows.append(as_json(region))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/regions")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    region = await make_region(db)
    response = await client.get("/regions")
    assert response.json()["items"] == [as_json(region)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", COMPARED),
        ("country_code", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_regions(db)
    assert await compared(client, "/regions", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("number__in", "no such value"),
        ("country_code__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/regions", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["number", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_regions(db)
    assert await found(client, "/regions", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/regions", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "country_code"},
        {"sort": "-country_code"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_region(db)) for _ in range(5)]
    items = await walk(client, "/regions", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/regions", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_region(db)
    page = (await client.get("/regions", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/regions", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "number"}
    assert is_missing(await client.get("/regions", params=query))
    cursor = forged("country_code,number", [], [])
    assert is_missing(await client.get("/regions", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_region(db)
        with count_statements() as statements:
            await client.get("/regions")
        counts.add(len(statements))
    assert len(counts) == 1
