"""Measures over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.measure import build_measure, make_measure
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/measures/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("level", 0),
    ("level", 10),
    ("above", 1),
    ("above", 99),
    ("fifths", -50),
    ("fifths", 50),
    ("far", 1),
    ("far", 2**63 - 1),
    ("ratio", 0.03125),
    ("ratio", 1.0),
    ("price", "0.00"),
    ("price", "99999.99"),
    ("positive", "0.01"),
    ("positive", "9999.99"),
    ("cents", "0.00"),
    ("cents", "9999.95"),
    ("title", ""),
    ("title", "xxxxxxxxxxxxxxxxxxxx"),
    ("nick", "xx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", "!A0"),
    ("code", "AA!"),
    ("code", "AA\x00"),
    ("code", 5),
    ("code", None),
    ("level", -1),
    ("level", 11),
    ("level", "5"),
    ("level", True),
    ("level", 1.5),
    ("level", None),
    ("above", 0),
    ("above", 100),
    ("above", "5"),
    ("above", True),
    ("above", 1.5),
    ("above", None),
    ("fifths", -55),
    ("fifths", 55),
    ("fifths", -49),
    ("fifths", "5"),
    ("fifths", True),
    ("fifths", 1.5),
    ("fifths", None),
    ("far", 0),
    ("far", 2**63),
    ("far", "5"),
    ("far", True),
    ("far", 1.5),
    ("far", None),
    ("ratio", 0.0),
    ("ratio", 1.03125),
    ("ratio", "5"),
    ("ratio", True),
    ("ratio", None),
    ("price", "-0.01"),
    ("price", "100000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("positive", "0.00"),
    ("positive", "10000.00"),
    ("positive", "much"),
    ("positive", "1.005"),
    ("positive", 1.5),
    ("positive", None),
    ("cents", "-0.05"),
    ("cents", "10000.00"),
    ("cents", "0.01"),
    ("cents", "much"),
    ("cents", "1.005"),
    ("cents", 1.5),
    ("cents", None),
    ("title", "x" * 21),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("nick", "x"),
    ("nick", "nick-\x00"),
    ("nick", 5),
    ("nick", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_measure(db)
    response = await client.post("/measures", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "code",
        "level",
        "above",
        "fifths",
        "far",
        "ratio",
        "price",
        "positive",
        "cents",
        "title",
        "nick",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/measures/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_measure(db)
    required = {
        name: body[name]
        for name in [
            "code",
            "level",
            "above",
            "fifths",
            "far",
            "ratio",
            "price",
            "positive",
            "cents",
            "title",
            "nick",
        ]
    }
    response = await client.post("/measures", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "code",
        "level",
        "above",
        "fifths",
        "far",
        "ratio",
        "price",
        "positive",
        "cents",
        "title",
        "nick",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_measure(db)
    del body[name]
    assert refused(await client.post("/measures", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_measure(db) | {name: None}
    assert refused(await client.post("/measures", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_measure(db, **{name: value})
    response = await client.post("/measures", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_measure(db, **{name: value})
    assert refused(await client.post("/measures", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    response = await client.get(f"/measures/{measure.id}")
    assert response.status_code == 200
    assert response.json() == as_json(measure)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/measures/z")) == ["measure_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "AB0"),
        ("level", 1),
        ("above", 2),
        ("fifths", -45),
        ("far", 2),
        ("ratio", 0.3125),
        ("price", "2.00"),
        ("positive", "2.00"),
        ("cents", "2.00"),
        ("title", "title-b"),
        ("nick", "nick-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    measure = await make_measure(db)
    response = await client.patch(f"/measures/{measure.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > measure.updated_at
    assert changed == as_json(measure) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/measures/{measure.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    response = await client.patch(f"/measures/{measure.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(measure)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"code": "AB0"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    measure = await make_measure(db)
    assert refused(await client.patch(f"/measures/{measure.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    for name, value in REFUSED:
        response = await client.patch(f"/measures/{measure.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    response = await client.delete(f"/measures/{measure.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/measures/{measure.id}"))
    assert is_missing(await client.delete(f"/measures/{measure.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/measures/{measure.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "level": 0,
        "above": 1,
        "fifths": -50,
        "far": 1,
        "ratio": 0.28125,
        "price": "1.00",
        "positive": "1.00",
        "cents": "1.00",
    },
    {
        "level": 1,
        "above": 2,
        "fifths": -45,
        "far": 2,
        "ratio": 0.3125,
        "price": "2.00",
        "positive": "2.00",
        "cents": "2.00",
    },
    {
        "level": 2,
        "above": 3,
        "fifths": -40,
        "far": 3,
        "ratio": 0.34375,
        "price": "3.00",
        "positive": "3.00",
        "cents": "3.00",
    },
]


async def make_rising_measures(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        measure = await make_measure(db, **values)
        rows.append(as_json(measure))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/measures")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    measure = await make_measure(db)
    response = await client.get("/measures")
    assert response.json()["items"] == [as_json(measure)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("level", COMPARED),
        ("above", COMPARED),
        ("fifths", COMPARED),
        ("far", COMPARED),
        ("ratio", COMPARED),
        ("price", COMPARED),
        ("positive", COMPARED),
        ("cents", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_measures(db)
    assert await compared(client, "/measures", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("level__in", "no such value"),
        ("above__in", "no such value"),
        ("fifths__in", "no such value"),
        ("far__in", "no such value"),
        ("ratio__in", "no such value"),
        ("price__in", "no such value"),
        ("positive__in", "no such value"),
        ("cents__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/measures", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_measures(db)
    assert await found(client, "/measures", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize(
    "name",
    [
        "level",
        "above",
        "fifths",
        "far",
        "ratio",
        "price",
        "positive",
        "cents",
        "created_at",
        "updated_at",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_measures(db)
    assert await found(client, "/measures", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/measures", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_measures(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/measures", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/measures", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "level"},
        {"sort": "-level"},
        {"sort": "above"},
        {"sort": "-above"},
        {"sort": "fifths"},
        {"sort": "-fifths"},
        {"sort": "far"},
        {"sort": "-far"},
        {"sort": "ratio"},
        {"sort": "-ratio"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "positive"},
        {"sort": "-positive"},
        {"sort": "cents"},
        {"sort": "-cents"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_measure(db)) for _ in range(5)]
    items = await walk(client, "/measures", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/measures", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_measure(db)
    page = (await client.get("/measures", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/measures", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/measures", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/measures", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_measure(db)
        with count_statements() as statements:
            await client.get("/measures")
        counts.add(len(statements))
    assert len(counts) == 1
