"""Countries over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.country import CountryQuery
from app.services.country import CountryService
from app.services.seat import SeatService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.country import build_country, make_country
from tests.factories.seat import make_seat
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/countries/xx"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("code", "xx"),
    ("title", ""),
    ("title", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", "x"),
    ("code", "xxx"),
    ("code", "x\x00"),
    ("code", 5),
    ("code", None),
    ("title", "x" * 61),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_country(db)
    response = await client.post("/countries", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"code", "title"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/countries/{created['code']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_country(db)
    required = {name: body[name] for name in ["code"]}
    response = await client.post("/countries", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"title": ""}.items() <= created.items()


@pytest.mark.parametrize("name", ["code"])
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


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_country(db) for _ in range(3)]
    response = await client.post("/countries/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {"code", "title"}
        assert body.items() <= row.items()
        assert (await client.get(f"/countries/{row['code']}")).json() == row
    assert len((await CountryService(db).search(CountryQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_country(db)
    required = {name: body[name] for name in ["code"]}
    response = await client.post("/countries/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"title": ""}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_country(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/countries/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await CountryService(db).search(CountryQuery())).items == []


@pytest.mark.parametrize("names", [["code"]])
async def test_bulk_create_is_all_or_nothing(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    items = [await build_country(db) for _ in range(3)]
    items[2] |= {name: items[0][name] for name in names}
    response = await client.post("/countries/bulk", json={"items": items})
    assert conflict(response) == ("already-exists", set(names))
    assert (await CountryService(db).search(CountryQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_country(db)] * number
    assert refused(await client.post("/countries/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_country(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/countries/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_country(db) for _ in range(3)]
    keys = [as_json(row)["code"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/countries/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await CountryService(db).search(CountryQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_country(db)
    keys = [as_json(row)["code"], "xx"]
    response = await client.post("/countries/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "xx" in response.json()["detail"]
    assert (await CountryService(db).search(CountryQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["xx"] * number
    assert refused(await client.post("/countries/bulk-delete", json={"ids": keys})) == ["ids"]


async def test_bulk_delete_is_refused_for_seat_country(client: AsyncClient, db: Database) -> None:
    country = await make_country(db)
    child = await make_seat(db, country_code=country.code)
    keys = [as_json(country)["code"]]
    response = await client.post("/countries/bulk-delete", json={"ids": keys})
    assert conflict(response) == ("still-referenced", set())
    assert await SeatService(db).get(child.country_code, child.row) == child
