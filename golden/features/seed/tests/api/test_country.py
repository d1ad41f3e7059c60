"""Countries over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.customer import CustomerService
from app.services.stock import StockService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.country import build_country, make_country
from tests.factories.customer import make_customer
from tests.factories.stock import make_stock
from tests.pages import EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/countries/xx"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("code", "xx"),
    ("name", "x"),
    ("name", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", "x"),
    ("code", "xxx"),
    ("code", "x\x00"),
    ("code", 5),
    ("code", None),
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_country(db)
    response = await client.post("/countries", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"code", "name"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/countries/{created['code']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_country(db)
    required = {name: body[name] for name in ["code", "name"]}
    response = await client.post("/countries", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["code", "name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_country(db)
    del body[name]
    assert refused(await client.post("/countries", json=body)) == [name]


@pytest.mark.parametrize("name", ["no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_country(db) | {name: None}
    assert refused(await client.post("/countries", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_country(db, **{name: value})
    response = await client.post("/countries", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_country(db, **{name: value})
    assert refused(await client.post("/countries", json=body)) == [name]


@pytest.mark.parametrize("names", [["code"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_country(db)
    await make_country(db, **first)
    body = await build_country(db, **{name: first[name] for name in names})
    response = await client.post("/countries", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    response = await client.get(f"/countries/{country.code}")
    assert response.status_code == 200
    assert response.json() == as_json(country)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    country = await make_country(db)
    response = await client.patch(f"/countries/{country.code}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(country) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/countries/{country.code}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    response = await client.patch(f"/countries/{country.code}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(country)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["code", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    country = await make_country(db)
    assert refused(await client.patch(f"/countries/{country.code}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    for name, value in REFUSED:
        response = await client.patch(f"/countries/{country.code}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    response = await client.delete(f"/countries/{country.code}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/countries/{country.code}"))
    assert is_missing(await client.delete(f"/countries/{country.code}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/countries/{country.code}")).status_code == 200


async def test_delete_is_refused_for_customer_country(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    child = await make_customer(db, country_code=country.code)
    response = await client.delete(f"/countries/{country.code}")
    assert conflict(response) == ("still-referenced", set())
    assert await CustomerService(db).get(child.id) == child


async def test_delete_is_refused_for_stock_country(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    child = await make_stock(db, country_code=country.code)
    response = await client.delete(f"/countries/{country.code}")
    assert conflict(response) == ("still-referenced", set())
    assert await StockService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"code": "xa"},
    {"code": "xb"},
    {"code": "xc"},
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
        ("code", EQUALITY),
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
        ("code__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/countries", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_countries(db)
    assert await found(client, "/countries", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["code"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_countries(db)
    assert await found(client, "/countries", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/countries", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "code"}, {"sort": "-code"}])
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
    query = {"cursor": cursor, "sort": "-code"}
    assert is_missing(await client.get("/countries", params=query))
    cursor = forged("code", [])
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
