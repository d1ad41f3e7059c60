"""Passengers over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.passenger import PassengerQuery
from app.services.passenger import PassengerService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.passenger import build_passenger, make_passenger
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/passengers/number-x"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", ""),
    ("number", "xxxxxxxxxxxxx"),
    ("number", "number-\x00"),
    ("number", 5),
    ("number", None),
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("country_code", None),
]


async def test_replace(client: AsyncClient, db: Database) -> None:
    passenger = await make_passenger(db)
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]

    response = await client.put(f"/passengers/{passenger.number}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    assert body.items() <= replaced.items()
    assert replaced["number"] == as_json(passenger)["number"]


@pytest.mark.parametrize("name", ["name", "country_code"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    passenger = await make_passenger(db)
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]

    del body[name]
    assert refused(await client.put(f"/passengers/{passenger.number}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["number", "no_such_field"])
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    passenger = await make_passenger(db)
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]

    response = await client.put(f"/passengers/{passenger.number}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    passenger = await make_passenger(db)
    body = await build_passenger(db)
    for fixed in ["number"]:
        del body[fixed]

    for name, value in REFUSED:
        response = await client.put(f"/passengers/{passenger.number}", json=body | {name: value})
        assert refused(response) == [name], value


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_passenger(db) for _ in range(3)]
    response = await client.post("/passengers/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {"number", "name", "country_code", "country"}
        assert body.items() <= row.items()
    assert len((await PassengerService(db).search(PassengerQuery())).items) == 2


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_passenger(db)
    required = {name: body[name] for name in ["number", "name", "country_code"]}
    response = await client.post("/passengers/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_passenger(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/passengers/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await PassengerService(db).search(PassengerQuery())).items == []


@pytest.mark.parametrize("names", [["number"]])
async def test_bulk_create_is_all_or_nothing(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    items = [await build_passenger(db) for _ in range(3)]
    items[2] |= {name: items[0][name] for name in names}
    response = await client.post("/passengers/bulk", json={"items": items})
    assert conflict(response) == ("already-exists", set(names))
    assert (await PassengerService(db).search(PassengerQuery())).items == []


@pytest.mark.parametrize("number", [0, 4])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_passenger(db)] * number
    assert refused(await client.post("/passengers/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_passenger(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/passengers/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_create_refuses_missing_country(client: AsyncClient, db: Database) -> None:
    items = [await build_passenger(db) for _ in range(3)]
    items[2] |= {"country_code": "xx"}
    response = await client.post("/passengers/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"country_code"})
    assert (await PassengerService(db).search(PassengerQuery())).items == []


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_passenger(db) for _ in range(3)]
    keys = [as_json(row)["number"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/passengers/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await PassengerService(db).search(PassengerQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_passenger(db)
    keys = [as_json(row)["number"], "number-x"]
    response = await client.post("/passengers/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "number-x" in response.json()["detail"]
    assert (await PassengerService(db).search(PassengerQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 4])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["number-x"] * number
    assert refused(await client.post("/passengers/bulk-delete", json={"ids": keys})) == ["ids"]
