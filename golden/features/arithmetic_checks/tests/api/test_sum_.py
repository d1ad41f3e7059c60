"""Sums over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.sum_ import build_sum, make_sum
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/sums/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("c", "-99999"),
    ("c", None),
    ("w", "0.0002"),
    ("w", "9" * 21 + ".9999"),
    ("t", None),
    ("s", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("a", "-100000000.00"),
    ("a", "100000000.00"),
    ("a", "much"),
    ("a", "1.005"),
    ("a", 1.5),
    ("a", None),
    ("b", "-100000.000"),
    ("b", "100000.000"),
    ("b", "much"),
    ("b", "1.0005"),
    ("b", 1.5),
    ("b", None),
    ("c", "-100000"),
    ("c", "100000"),
    ("c", "much"),
    ("c", "1.5"),
    ("c", 1.5),
    ("w", "0.0001"),
    ("w", "1000000000000000000000.0000"),
    ("w", "much"),
    ("w", "1.00005"),
    ("w", 1.5),
    ("w", None),
    ("n", -2_147_483_649),
    ("n", 2**31),
    ("n", "5"),
    ("n", True),
    ("n", 1.5),
    ("n", None),
    ("f", "5"),
    ("f", True),
    ("f", None),
    ("d", "today"),
    ("d", "2030-02-30"),
    ("d", 5),
    ("d", None),
    ("t", "now"),
    ("t", "2030-01-01T12:00:00"),
    ("t", 5),
    ("s", ""),
    ("s", "x" * 21),
    ("s", "s-\x00"),
    ("s", 5),
    ("s", None),
    ("o", "true"),
    ("o", 1),
    ("o", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_sum(db)
    response = await client.post("/sums", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "a",
        "b",
        "c",
        "w",
        "n",
        "f",
        "d",
        "t",
        "s",
        "o",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/sums/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_sum(db)
    required = {name: body[name] for name in ["a", "b", "s"]}
    response = await client.post("/sums", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "c": None,
        "w": "1.5000",
        "n": 1,
        "f": 0.5,
        "d": "2030-01-31",
        "t": None,
        "o": True,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["a", "b", "s"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sum(db)
    del body[name]
    assert refused(await client.post("/sums", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sum(db) | {name: None}
    assert refused(await client.post("/sums", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sum(db, **{name: value})
    response = await client.post("/sums", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sum(db, **{name: value})
    assert refused(await client.post("/sums", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"a": "1.00", "b": "99999.999"}, id="plus"),
        pytest.param({"n": 2}, id="modulo"),
        pytest.param({"s": "x"}, id="texts"),
        pytest.param({"a": "1.00", "c": "2"}, id="mixed"),
        pytest.param({"n": 2**31 - 1, "a": "1.00", "b": "1.000"}, id="scaled"),
    ],
)
async def test_create_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_sum(db, **values)
    assert conflict(await client.post("/sums", json=body)) == ("rule-violated", set())


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"a": "1.00", "b": "99999.999"}, id="plus"),
        pytest.param({"n": 2}, id="modulo"),
        pytest.param({"s": "x"}, id="texts"),
        pytest.param({"a": "1.00", "c": "2"}, id="mixed"),
        pytest.param({"n": 2**31 - 1, "a": "1.00", "b": "1.000"}, id="scaled"),
    ],
)
async def test_update_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    sum_ = await make_sum(db)
    assert conflict(await client.patch(f"/sums/{sum_.id}", json=values)) == ("rule-violated", set())


async def test_get(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    response = await client.get(f"/sums/{sum_.id}")
    assert response.status_code == 200
    assert response.json() == as_json(sum_)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/sums/z")) == ["sum_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("a", "2.00"),
        ("b", "2.000"),
        ("c", None),
        ("w", "2.0000"),
        ("n", 3),
        ("f", 1.5),
        ("d", "2030-01-02"),
        ("t", "2030-01-01T13:00:00Z"),
        ("t", None),
        ("s", "s-b"),
        ("o", True),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    sum_ = await make_sum(db)
    response = await client.patch(f"/sums/{sum_.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > sum_.updated_at
    assert changed == as_json(sum_) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/sums/{sum_.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    response = await client.patch(f"/sums/{sum_.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(sum_)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"a": "2.00"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    sum_ = await make_sum(db)
    assert refused(await client.patch(f"/sums/{sum_.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    for name, value in REFUSED:
        response = await client.patch(f"/sums/{sum_.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    response = await client.delete(f"/sums/{sum_.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/sums/{sum_.id}"))
    assert is_missing(await client.delete(f"/sums/{sum_.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/sums/{sum_.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "a": "1.00",
        "b": "1.000",
        "c": "1",
        "w": "1.0000",
        "n": 1,
        "f": 1.0,
        "d": "2030-01-01",
        "t": "2030-01-01T12:00:00Z",
        "s": "s-a",
        "o": False,
    },
    {
        "a": "2.00",
        "b": "2.000",
        "c": "2",
        "w": "2.0000",
        "n": 3,
        "f": 1.5,
        "d": "2030-01-02",
        "t": "2030-01-01T13:00:00Z",
        "s": "s-a",
        "o": True,
    },
    {
        "a": "3.00",
        "b": "3.000",
        "c": "3",
        "w": "3.0000",
        "n": 5,
        "f": 2.0,
        "d": "2030-01-03",
        "t": "2030-01-01T14:00:00Z",
        "s": "s-a",
        "o": False,
    },
]


async def make_rising_sums(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        sum_ = await make_sum(db, **values)
        rows.append(as_json(sum_))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/sums")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    sum_ = await make_sum(db)
    response = await client.get("/sums")
    assert response.json()["items"] == [as_json(sum_)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("a", COMPARED),
        ("b", COMPARED),
        ("c", COMPARED),
        ("w", COMPARED),
        ("n", COMPARED),
        ("f", COMPARED),
        ("d", COMPARED),
        ("t", COMPARED),
        ("o", TRUTH),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_sums(db)
    assert await compared(client, "/sums", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["c", "t"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sums(db)
    rows.append(as_json(await make_sum(db, c=None, t=None)))
    query = f"{name}__is_null"
    assert await found(client, "/sums", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/sums", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("a__in", "no such value"),
        ("b__in", "no such value"),
        ("c__in", "no such value"),
        ("c__is_null", "perhaps"),
        ("w__in", "no such value"),
        ("n__in", "no such value"),
        ("f__in", "no such value"),
        ("d__in", "no such value"),
        ("t__in", "no such value"),
        ("t__is_null", "perhaps"),
        ("o", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/sums", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_sums(db)
    assert await found(client, "/sums", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["a", "b", "w", "n", "f", "d", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sums(db)
    assert await found(client, "/sums", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/sums", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sums(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/sums", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/sums", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "a"},
        {"sort": "-a"},
        {"sort": "b"},
        {"sort": "-b"},
        {"sort": "w"},
        {"sort": "-w"},
        {"sort": "n"},
        {"sort": "-n"},
        {"sort": "f"},
        {"sort": "-f"},
        {"sort": "d"},
        {"sort": "-d"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_sum(db)) for _ in range(5)]
    items = await walk(client, "/sums", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/sums", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_sum(db)
    page = (await client.get("/sums", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/sums", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/sums", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/sums", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_sum(db)
        with count_statements() as statements:
            await client.get("/sums")
        counts.add(len(statements))
    assert len(counts) == 1
