"""Deeds over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.deed import build_deed, make_deed
from tests.factories.house import make_house
from tests.factories.street import make_street
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/deeds/00000000-0000-4000-8000-000000000000"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("house_id", "no uuid"),
    ("street_city_region_country_code", None),
    ("street_city_region_number", "1"),
    ("street_city_region_number", None),
    ("street_city_name", None),
    ("street_position", "1"),
    ("street_position", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_house = await make_house(db)
    body = await build_deed(db, house_id=str(other_house.id))
    response = await client.post("/deeds", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "house_id",
        "street_city_region_country_code",
        "street_city_region_number",
        "street_city_name",
        "street_position",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/deeds/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_deed(db)
    required = {
        name: body[name]
        for name in [
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ]
    }
    response = await client.post("/deeds", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"house_id": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "street_city_region_country_code",
        "street_city_region_number",
        "street_city_name",
        "street_position",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_deed(db)
    del body[name]
    assert refused(await client.post("/deeds", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_deed(db) | {name: None}
    assert refused(await client.post("/deeds", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_deed(db, **{name: value})
    assert refused(await client.post("/deeds", json=body)) == [name]


@pytest.mark.parametrize(
    "names",
    [
        [
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ]
    ],
)
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_deed(db)
    await make_deed(db, **first)
    body = await build_deed(db, **{name: first[name] for name in names})
    response = await client.post("/deeds", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "names",
    [
        [
            "street_city_region_country_code",
            "street_city_region_number",
            "street_city_name",
            "street_position",
        ]
    ],
)
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_deed(db)
    await make_deed(db, **first)
    deed = await make_deed(db)
    response = await client.patch(f"/deeds/{deed.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_create_refuses_second_of_house(client: AsyncClient, db: Database) -> None:
    other = await make_house(db)
    values = {"house_id": str(other.id)}
    await make_deed(db, **values)
    body = await build_deed(db, **values)
    response = await client.post("/deeds", json=body)
    assert conflict(response) == ("already-exists", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"house_id": "00000000-0000-4000-8000-000000000000"},
        {
            "street_city_region_country_code": "xx",
            "street_city_region_number": 24,
            "street_city_name": "name-x",
            "street_position": 24,
        },
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_deed(db, **values)
    response = await client.post("/deeds", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"house_id": "00000000-0000-4000-8000-000000000000"},
        {
            "street_city_region_country_code": "xx",
            "street_city_region_number": 24,
            "street_city_name": "name-x",
            "street_position": 24,
        },
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    deed = await make_deed(db)
    response = await client.patch(f"/deeds/{deed.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    response = await client.get(f"/deeds/{deed.id}")
    assert response.status_code == 200
    assert response.json() == as_json(deed)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/deeds/z")) == ["deed_id"]


async def test_update_house(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    other = await make_house(db)
    values = {"house_id": str(other.id)}
    response = await client.patch(f"/deeds/{deed.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_street(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    other = await make_street(db)
    values = {
        "street_city_region_country_code": other.city_region_country_code,
        "street_city_region_number": other.city_region_number,
        "street_city_name": other.city_name,
        "street_position": other.position,
    }
    response = await client.patch(f"/deeds/{deed.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    response = await client.patch(f"/deeds/{deed.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(deed)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    deed = await make_deed(db)
    assert refused(await client.patch(f"/deeds/{deed.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    for name, value in REFUSED:
        response = await client.patch(f"/deeds/{deed.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    response = await client.delete(f"/deeds/{deed.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/deeds/{deed.id}"))
    assert is_missing(await client.delete(f"/deeds/{deed.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/deeds/{deed.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_deeds(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_house = await make_house(db)
        deed = await make_deed(db, **values, house_id=str(other_house.id))
        rows.append(as_json(deed))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/deeds")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    deed = await make_deed(db)
    response = await client.get("/deeds")
    assert response.json()["items"] == [as_json(deed)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("house_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_deeds(db)
    assert await compared(client, "/deeds", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["house_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_deeds(db)
    rows.append(as_json(await make_deed(db)))
    query = f"{name}__is_null"
    assert await found(client, "/deeds", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/deeds", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("house_id__in", "no such value"),
        ("house_id__is_null", "perhaps"),
        ("street_city_region_country_code__in", "\x00"),
        ("street_city_region_number__in", "no such value"),
        ("street_city_name__in", "\x00"),
        ("street_position__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/deeds", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_deeds(db)
    assert await found(client, "/deeds", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_deeds(db)
    assert await found(client, "/deeds", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/deeds", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_deeds(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/deeds", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/deeds", rows, sort=f"-{name}")
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
    rows = [as_json(await make_deed(db)) for _ in range(5)]
    items = await walk(client, "/deeds", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/deeds", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_deed(db)
    page = (await client.get("/deeds", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/deeds", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/deeds", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/deeds", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_deed(db)
        with count_statements() as statements:
            await client.get("/deeds")
        counts.add(len(statements))
    assert len(counts) == 1
