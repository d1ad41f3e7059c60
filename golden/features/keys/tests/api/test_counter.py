"""Counters over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.city import CityService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.city import make_city
from tests.factories.counter import build_counter, make_counter
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/counters/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("label", ""),
    ("label", "x" * 21),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_counter(db)
    response = await client.post("/counters", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "label", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/counters/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_counter(db)
    required = {name: body[name] for name in ["label"]}
    response = await client.post("/counters", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["label"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_counter(db)
    del body[name]
    assert refused(await client.post("/counters", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_counter(db) | {name: None}
    assert refused(await client.post("/counters", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_counter(db, **{name: value})
    response = await client.post("/counters", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_counter(db, **{name: value})
    assert refused(await client.post("/counters", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    response = await client.get(f"/counters/{counter.id}")
    assert response.status_code == 200
    assert response.json() == as_json(counter)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/counters/z")) == ["counter_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    counter = await make_counter(db)
    response = await client.patch(f"/counters/{counter.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > counter.updated_at
    assert changed == as_json(counter) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/counters/{counter.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    response = await client.patch(f"/counters/{counter.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(counter)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    counter = await make_counter(db)
    assert refused(await client.patch(f"/counters/{counter.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    for name, value in REFUSED:
        response = await client.patch(f"/counters/{counter.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    response = await client.delete(f"/counters/{counter.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/counters/{counter.id}"))
    assert is_missing(await client.delete(f"/counters/{counter.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/counters/{counter.id}")).status_code == 200


async def test_delete_is_refused_for_city_counter(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    child = await make_city(db, counter_id=counter.id)
    response = await client.delete(f"/counters/{counter.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await CityService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_counters(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        counter = await make_counter(db, **values)
        rows.append(as_json(counter))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/counters")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    counter = await make_counter(db)
    response = await client.get("/counters")
    assert response.json()["items"] == [as_json(counter)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_counters(db)
    assert await compared(client, "/counters", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/counters", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_counters(db)
    assert await found(client, "/counters", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_counters(db)
    assert await found(client, "/counters", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/counters", rows, sort=f"-{name}") == [2, 1, 0]


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
    rows = [as_json(await make_counter(db)) for _ in range(5)]
    items = await walk(client, "/counters", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/counters", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_counter(db)
    page = (await client.get("/counters", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/counters", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/counters", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/counters", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_counter(db)
        with count_statements() as statements:
            await client.get("/counters")
        counts.add(len(statements))
    assert len(counts) == 1
