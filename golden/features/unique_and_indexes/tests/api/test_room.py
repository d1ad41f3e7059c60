"""Rooms over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService,
)
from app.services.booking import BookingService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type import (
    make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type,
)
from tests.factories.booking import make_booking
from tests.factories.room import build_room, make_room
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/rooms/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 40),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 41),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_room(db)
    response = await client.post("/rooms", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/rooms/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_room(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/rooms", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_room(db)
    del body[name]
    assert refused(await client.post("/rooms", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_room(db) | {name: None}
    assert refused(await client.post("/rooms", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_room(db, **{name: value})
    response = await client.post("/rooms", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_room(db, **{name: value})
    assert refused(await client.post("/rooms", json=body)) == [name]


@pytest.mark.parametrize("names", [["name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_room(db)
    await make_room(db, **first)
    body = await build_room(db, **{name: first[name] for name in names})
    response = await client.post("/rooms", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["name"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_room(db)
    await make_room(db, **first)
    room = await make_room(db)
    response = await client.patch(f"/rooms/{room.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    response = await client.get(f"/rooms/{room.id}")
    assert response.status_code == 200
    assert response.json() == as_json(room)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/rooms/z")) == ["room_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    room = await make_room(db)
    response = await client.patch(f"/rooms/{room.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > room.updated_at
    assert changed == as_json(room) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/rooms/{room.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    response = await client.patch(f"/rooms/{room.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(room)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    room = await make_room(db)
    assert refused(await client.patch(f"/rooms/{room.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    for name, value in REFUSED:
        response = await client.patch(f"/rooms/{room.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    response = await client.delete(f"/rooms/{room.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/rooms/{room.id}"))
    assert is_missing(await client.delete(f"/rooms/{room.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/rooms/{room.id}")).status_code == 200


async def test_delete_is_refused_for_booking_room(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    child = await make_booking(db, room_id=str(room.id))
    response = await client.delete(f"/rooms/{room.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await BookingService(db).get(child.id) == child


async def test_delete_is_refused_for_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type_a_relation_with_a_name_that_is_far_too_long_as_well(
    client: AsyncClient, db: Database
) -> None:
    room = await make_room(db)
    child = await make_an_entity_with_an_extraordinarily_long_name_that_nobody_would_ever_type(
        db, a_relation_with_a_name_that_is_far_too_long_as_well_id=str(room.id)
    )
    response = await client.delete(f"/rooms/{room.id}")
    assert conflict(response) == ("still-referenced", set())
    assert (
        await AnEntityWithAnExtraordinarilyLongNameThatNobodyWouldEverTypeService(db).get(child.id)
        == child
    )


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a"},
    {"name": "name-b"},
    {"name": "name-c"},
]


async def make_rising_rooms(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        room = await make_room(db, **values)
        rows.append(as_json(room))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/rooms")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    room = await make_room(db)
    response = await client.get("/rooms")
    assert response.json()["items"] == [as_json(room)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("name", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_rooms(db)
    assert await compared(client, "/rooms", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("name__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/rooms", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_rooms(db)
    assert await found(client, "/rooms", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["name", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_rooms(db)
    assert await found(client, "/rooms", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/rooms", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_rooms(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/rooms", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/rooms", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_room(db)) for _ in range(5)]
    items = await walk(client, "/rooms", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/rooms", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_room(db)
    page = (await client.get("/rooms", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/rooms", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/rooms", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/rooms", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_room(db)
        with count_statements() as statements:
            await client.get("/rooms")
        counts.add(len(statements))
    assert len(counts) == 1
