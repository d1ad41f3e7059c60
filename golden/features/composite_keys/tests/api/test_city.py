"""Cities over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.mayor import MayorService
from app.services.street import StreetService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.city import build_city, make_city
from tests.factories.mayor import make_mayor
from tests.factories.street import make_street
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/cities/xx/24/name-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 60),
    ("founded_on", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("founded_on", "today"),
    ("founded_on", "2030-02-30"),
    ("founded_on", 5),
    ("region_country_code", None),
    ("region_number", "1"),
    ("region_number", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_city(db)
    response = await client.post("/cities", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "name",
        "founded_on",
        "region_country_code",
        "region_number",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert (
        response.headers["location"]
        == f"/cities/{created['region_country_code']}/{created['region_number']}/{created['name']}"
    )
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_city(db)
    required = {name: body[name] for name in ["name", "region_country_code", "region_number"]}
    response = await client.post("/cities", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"founded_on": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["name", "region_country_code", "region_number"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_city(db)
    del body[name]
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_city(db) | {name: None}
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_city(db, **{name: value})
    response = await client.post("/cities", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_city(db, **{name: value})
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize("names", [["region_country_code", "region_number", "name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_city(db)
    await make_city(db, **first)
    body = await build_city(db, **{name: first[name] for name in names})
    response = await client.post("/cities", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"region_country_code": "xx", "region_number": 24},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_city(db, **values)
    response = await client.post("/cities", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.get(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}"
    )
    assert response.status_code == 200
    assert response.json() == as_json(city)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/cities/xx/z/name-x")) == ["region_number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("founded_on", "2030-01-02"),
        ("founded_on", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    city = await make_city(db)
    response = await client.patch(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}", json={name: value}
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > city.updated_at
    assert changed == as_json(city) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(
            f"/cities/{city.region_country_code}/{city.region_number}/{city.name}", json={}
        )
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.patch(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}", json={}
    )
    assert response.status_code == 200
    assert response.json() == as_json(city)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"founded_on": "2030-01-02"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name",
    ["name", "region_country_code", "region_number", "created_at", "updated_at", "no_such_field"],
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    city = await make_city(db)
    assert refused(
        await client.patch(
            f"/cities/{city.region_country_code}/{city.region_number}/{city.name}",
            json={name: None},
        )
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/cities/{city.region_country_code}/{city.region_number}/{city.name}",
            json={name: value},
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.delete(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}"
    )
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(
        await client.get(f"/cities/{city.region_country_code}/{city.region_number}/{city.name}")
    )
    assert is_missing(
        await client.delete(f"/cities/{city.region_country_code}/{city.region_number}/{city.name}")
    )


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    assert is_missing(await client.delete(MISSING))
    assert (
        await client.get(f"/cities/{city.region_country_code}/{city.region_number}/{city.name}")
    ).status_code == 200


async def test_delete_takes_street_city_along(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    child = await make_street(
        db,
        city_region_country_code=city.region_country_code,
        city_region_number=city.region_number,
        city_name=city.name,
    )
    response = await client.delete(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}"
    )
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await StreetService(db).get(
            child.city_region_country_code,
            child.city_region_number,
            child.city_name,
            child.position,
        )


async def test_delete_is_refused_for_mayor_city(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    child = await make_mayor(
        db,
        city_region_country_code=city.region_country_code,
        city_region_number=city.region_number,
        city_name=city.name,
    )
    response = await client.delete(
        f"/cities/{city.region_country_code}/{city.region_number}/{city.name}"
    )
    assert conflict(response) == ("still-referenced", set())
    assert await MayorService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a", "founded_on": "2030-01-01"},
    {"name": "name-b", "founded_on": "2030-01-02"},
    {"name": "name-c", "founded_on": "2030-01-03"},
]


async def make_rising_cities(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        city = await make_city(db, **values)
        rows.append(as_json(city))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/cities")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.get("/cities")
    assert response.json()["items"] == [as_json(city)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("name", EQUALITY),
        ("founded_on", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_cities(db)
    assert await compared(client, "/cities", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["founded_on"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cities(db)
    rows.append(as_json(await make_city(db, founded_on=None)))
    query = f"{name}__is_null"
    assert await found(client, "/cities", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/cities", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("name__in", "\x00"),
        ("founded_on__in", "no such value"),
        ("founded_on__is_null", "perhaps"),
        ("region_country_code__in", "\x00"),
        ("region_number__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/cities", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["name", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cities(db)
    assert await found(client, "/cities", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/cities", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "region_country_code"},
        {"sort": "-region_country_code"},
        {"sort": "region_number"},
        {"sort": "-region_number"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_city(db)) for _ in range(5)]
    items = await walk(client, "/cities", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/cities", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_city(db)
    page = (await client.get("/cities", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/cities", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "name"}
    assert is_missing(await client.get("/cities", params=query))
    cursor = forged("region_country_code,region_number,name", [], [], [])
    assert is_missing(await client.get("/cities", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_city(db)
        with count_statements() as statements:
            await client.get("/cities")
        counts.add(len(statements))
    assert len(counts) == 1
