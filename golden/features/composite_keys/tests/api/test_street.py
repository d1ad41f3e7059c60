"""Streets over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.deed import DeedService
from app.services.house import HouseService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.deed import make_deed
from tests.factories.house import make_house
from tests.factories.street import build_street, make_street
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/streets/xx/24/name-x/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("position", -(2**63)),
    ("position", 2**63 - 1),
    ("name", "x"),
    ("name", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("position", -9_223_372_036_854_775_809),
    ("position", 2**63),
    ("position", "5"),
    ("position", True),
    ("position", 1.5),
    ("position", None),
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("city_region_country_code", None),
    ("city_region_number", "1"),
    ("city_region_number", None),
    ("city_name", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_street(db)
    response = await client.post("/streets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "position",
        "name",
        "city_region_country_code",
        "city_region_number",
        "city_name",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert (
        response.headers["location"]
        == f"/streets/{created['city_region_country_code']}/{created['city_region_number']}/{created['city_name']}/{created['position']}"
    )
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_street(db)
    required = {
        name: body[name]
        for name in [
            "position",
            "name",
            "city_region_country_code",
            "city_region_number",
            "city_name",
        ]
    }
    response = await client.post("/streets", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize(
    "name", ["position", "name", "city_region_country_code", "city_region_number", "city_name"]
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_street(db)
    del body[name]
    assert refused(await client.post("/streets", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_street(db) | {name: None}
    assert refused(await client.post("/streets", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_street(db, **{name: value})
    response = await client.post("/streets", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_street(db, **{name: value})
    assert refused(await client.post("/streets", json=body)) == [name]


@pytest.mark.parametrize(
    "names", [["city_region_country_code", "city_region_number", "city_name", "position"]]
)
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_street(db)
    await make_street(db, **first)
    body = await build_street(db, **{name: first[name] for name in names})
    response = await client.post("/streets", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"city_region_country_code": "xx", "city_region_number": 24, "city_name": "name-x"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_street(db, **values)
    response = await client.post("/streets", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    response = await client.get(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
    )
    assert response.status_code == 200
    assert response.json() == as_json(street)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/streets/xx/z/name-x/24")) == ["city_region_number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    street = await make_street(db)
    response = await client.patch(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}",
        json={name: value},
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > street.updated_at
    assert changed == as_json(street) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}",
            json={},
        )
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    response = await client.patch(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}",
        json={},
    )
    assert response.status_code == 200
    assert response.json() == as_json(street)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name",
    [
        "position",
        "city_region_country_code",
        "city_region_number",
        "city_name",
        "created_at",
        "updated_at",
        "no_such_field",
    ],
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    street = await make_street(db)
    assert refused(
        await client.patch(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}",
            json={name: None},
        )
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}",
            json={name: value},
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    response = await client.delete(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
    )
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(
        await client.get(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
        )
    )
    assert is_missing(
        await client.delete(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
        )
    )


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    assert is_missing(await client.delete(MISSING))
    assert (
        await client.get(
            f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
        )
    ).status_code == 200


async def test_delete_is_refused_for_house_street(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    child = await make_house(
        db,
        street_city_region_country_code=street.city_region_country_code,
        street_city_region_number=street.city_region_number,
        street_city_name=street.city_name,
        street_position=street.position,
    )
    response = await client.delete(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
    )
    assert conflict(response) == ("still-referenced", set())
    assert await HouseService(db).get(child.id) == child


async def test_delete_clears_house_other_street(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    child = await make_house(
        db,
        other_street_city_region_country_code=street.city_region_country_code,
        other_street_city_region_number=street.city_region_number,
        other_street_city_name=street.city_name,
        other_street_position=street.position,
    )
    response = await client.delete(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
    )
    assert response.status_code == 204
    cleared = await HouseService(db).get(child.id)
    assert cleared.other_street_city_region_country_code is None
    assert cleared.other_street_city_region_number is None
    assert cleared.other_street_city_name is None
    assert cleared.other_street_position is None


async def test_delete_is_refused_for_deed_street(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    child = await make_deed(
        db,
        street_city_region_country_code=street.city_region_country_code,
        street_city_region_number=street.city_region_number,
        street_city_name=street.city_name,
        street_position=street.position,
    )
    response = await client.delete(
        f"/streets/{street.city_region_country_code}/{street.city_region_number}/{street.city_name}/{street.position}"
    )
    assert conflict(response) == ("still-referenced", set())
    assert await DeedService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"position": 1},
    {"position": 2},
    {"position": 3},
]


async def make_rising_streets(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        street = await make_street(db, **values)
        rows.append(as_json(street))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/streets")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    street = await make_street(db)
    response = await client.get("/streets")
    assert response.json()["items"] == [as_json(street)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("position", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_streets(db)
    assert await compared(client, "/streets", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("position__in", "no such value"),
        ("city_region_country_code__in", "\x00"),
        ("city_region_number__in", "no such value"),
        ("city_name__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/streets", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["position", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_streets(db)
    assert await found(client, "/streets", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/streets", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "position"},
        {"sort": "-position"},
        {"sort": "city_region_country_code"},
        {"sort": "-city_region_country_code"},
        {"sort": "city_region_number"},
        {"sort": "-city_region_number"},
        {"sort": "city_name"},
        {"sort": "-city_name"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_street(db)) for _ in range(5)]
    items = await walk(client, "/streets", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/streets", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_street(db)
    page = (await client.get("/streets", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/streets", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "position"}
    assert is_missing(await client.get("/streets", params=query))
    cursor = forged(
        "city_region_country_code,city_region_number,city_name,position", [], [], [], []
    )
    assert is_missing(await client.get("/streets", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_street(db)
        with count_statements() as statements:
            await client.get("/streets")
        counts.add(len(statements))
    assert len(counts) == 1
