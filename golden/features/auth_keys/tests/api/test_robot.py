"""Robots over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.reading import ReadingService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.reading import make_reading
from tests.factories.robot import build_robot, make_robot
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/robots/serial-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("serial", "xxx"),
    ("serial", "x" * 40),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("serial", "xx"),
    ("serial", "x" * 41),
    ("serial", "serial-\x00"),
    ("serial", 5),
    ("serial", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_robot(db)
    response = await client.post("/robots", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"serial", "role", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/robots/{created['serial']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_robot(db)
    required = {name: body[name] for name in ["serial"]}
    response = await client.post("/robots", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"role": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["serial"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_robot(db)
    del body[name]
    assert refused(await client.post("/robots", json=body)) == [name]


@pytest.mark.parametrize("name", ["role", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_robot(db) | {name: None}
    assert refused(await client.post("/robots", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_robot(db, **{name: value})
    response = await client.post("/robots", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_robot(db, **{name: value})
    assert refused(await client.post("/robots", json=body)) == [name]


@pytest.mark.parametrize("names", [["serial"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_robot(db)
    await make_robot(db, **first)
    body = await build_robot(db, **{name: first[name] for name in names})
    response = await client.post("/robots", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    response = await client.get(f"/robots/{robot.serial}")
    assert response.status_code == 200
    assert response.json() == as_json(robot)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    response = await client.patch(f"/robots/{robot.serial}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(robot)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["serial", "role", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    robot = await make_robot(db)
    assert refused(await client.patch(f"/robots/{robot.serial}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    for name, value in REFUSED:
        response = await client.patch(f"/robots/{robot.serial}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    response = await client.delete(f"/robots/{robot.serial}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/robots/{robot.serial}"))
    assert is_missing(await client.delete(f"/robots/{robot.serial}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/robots/{robot.serial}")).status_code == 200


async def test_delete_is_refused_for_reading_robot(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    child = await make_reading(db, robot_serial=robot.serial)
    response = await client.delete(f"/robots/{robot.serial}")
    assert conflict(response) == ("still-referenced", set())
    assert await ReadingService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"serial": "serial-a"},
    {"serial": "serial-b"},
    {"serial": "serial-c"},
]


async def make_rising_robots(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        robot = await make_robot(db, **values)
        rows.append(as_json(robot))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/robots")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    robot = await make_robot(db)
    response = await client.get("/robots")
    assert response.json()["items"] == [as_json(robot)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("serial", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_robots(db)
    assert await compared(client, "/robots", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("serial__in", "\x00"),
        ("role__in", "no such value"),
        ("role__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/robots", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_robots(db)
    assert await found(client, "/robots", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["serial", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_robots(db)
    assert await found(client, "/robots", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/robots", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "serial"},
        {"sort": "-serial"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_robot(db)) for _ in range(5)]
    items = await walk(client, "/robots", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/robots", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_robot(db)
    page = (await client.get("/robots", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/robots", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-serial"}
    assert is_missing(await client.get("/robots", params=query))
    cursor = forged("serial", [])
    assert is_missing(await client.get("/robots", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_robot(db)
        with count_statements() as statements:
            await client.get("/robots")
        counts.add(len(statements))
    assert len(counts) == 1
