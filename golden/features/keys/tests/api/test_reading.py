"""Readings over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.alarm import AlarmService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.alarm import make_alarm
from tests.factories.reading import build_reading, make_reading
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/readings/sensor-x/2030-01-02T11:00:00Z"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("sensor", "x"),
    ("sensor", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("sensor", ""),
    ("sensor", "x" * 21),
    ("sensor", "sensor-\x00"),
    ("sensor", 5),
    ("sensor", None),
    ("at", "now"),
    ("at", "2030-01-01T12:00:00"),
    ("at", 5),
    ("at", None),
    ("value", "5"),
    ("value", True),
    ("value", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_reading(db)
    response = await client.post("/readings", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"sensor", "at", "value", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"].startswith("/readings")
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_reading(db)
    required = {name: body[name] for name in ["sensor", "value"]}
    response = await client.post("/readings", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["at", "created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["sensor", "value"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_reading(db)
    del body[name]
    assert refused(await client.post("/readings", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_reading(db) | {name: None}
    assert refused(await client.post("/readings", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_reading(db, **{name: value})
    response = await client.post("/readings", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_reading(db, **{name: value})
    assert refused(await client.post("/readings", json=body)) == [name]


@pytest.mark.parametrize("names", [["sensor", "at"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_reading(db)
    await make_reading(db, **first)
    body = await build_reading(db, **{name: first[name] for name in names})
    response = await client.post("/readings", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    response = await client.get(f"/readings/{reading.sensor}/{reading.at.isoformat()}")
    assert response.status_code == 200
    assert response.json() == as_json(reading)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/readings/sensor-x/z")) == ["at"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("value", 1.5),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    reading = await make_reading(db)
    response = await client.patch(
        f"/readings/{reading.sensor}/{reading.at.isoformat()}", json={name: value}
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > reading.updated_at
    assert changed == as_json(reading) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/readings/{reading.sensor}/{reading.at.isoformat()}", json={})
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    response = await client.patch(f"/readings/{reading.sensor}/{reading.at.isoformat()}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(reading)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"value": 1.5}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["sensor", "at", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    reading = await make_reading(db)
    assert refused(
        await client.patch(
            f"/readings/{reading.sensor}/{reading.at.isoformat()}", json={name: None}
        )
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/readings/{reading.sensor}/{reading.at.isoformat()}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    response = await client.delete(f"/readings/{reading.sensor}/{reading.at.isoformat()}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/readings/{reading.sensor}/{reading.at.isoformat()}"))
    assert is_missing(await client.delete(f"/readings/{reading.sensor}/{reading.at.isoformat()}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    assert is_missing(await client.delete(MISSING))
    assert (
        await client.get(f"/readings/{reading.sensor}/{reading.at.isoformat()}")
    ).status_code == 200


async def test_delete_is_refused_for_alarm_reading(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    child = await make_alarm(
        db, reading_sensor=reading.sensor, reading_at=reading.at.isoformat().replace("+00:00", "Z")
    )
    response = await client.delete(f"/readings/{reading.sensor}/{reading.at.isoformat()}")
    assert conflict(response) == ("still-referenced", set())
    assert await AlarmService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"sensor": "sensor-a", "at": "2030-01-01T12:00:00Z", "value": 1.0},
    {"sensor": "sensor-b", "at": "2030-01-01T13:00:00Z", "value": 1.5},
    {"sensor": "sensor-c", "at": "2030-01-01T14:00:00Z", "value": 2.0},
]


async def make_rising_readings(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        reading = await make_reading(db, **values)
        rows.append(as_json(reading))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/readings")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    reading = await make_reading(db)
    response = await client.get("/readings")
    assert response.json()["items"] == [as_json(reading)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sensor", EQUALITY),
        ("at", COMPARED),
        ("value", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_readings(db)
    assert await compared(client, "/readings", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("sensor__in", "\x00"),
        ("at__in", "no such value"),
        ("value__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/readings", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_readings(db)
    assert await found(client, "/readings", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["sensor", "at", "value", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_readings(db)
    assert await found(client, "/readings", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/readings", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "sensor"},
        {"sort": "-sensor"},
        {"sort": "at"},
        {"sort": "-at"},
        {"sort": "value"},
        {"sort": "-value"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_reading(db)) for _ in range(5)]
    items = await walk(client, "/readings", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/readings", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_reading(db)
    page = (await client.get("/readings", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/readings", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-sensor"}
    assert is_missing(await client.get("/readings", params=query))
    cursor = forged("sensor,at", [], [])
    assert is_missing(await client.get("/readings", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_reading(db)
        with count_statements() as statements:
            await client.get("/readings")
        counts.add(len(statements))
    assert len(counts) == 1
