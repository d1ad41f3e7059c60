"""Devices over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.device import DeviceService
from app.services.lease import LeaseService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.device import build_device, make_device
from tests.factories.lease import make_lease
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/devices/serial-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("serial", "x"),
    ("serial", "x" * 200),
    ("secret", "xxxxxxxx"),
    ("secret", "x" * 128),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("serial", "x" * 201),
    ("serial", "Not a slug"),
    ("serial", "-a"),
    ("serial", "serial-\x00"),
    ("serial", 5),
    ("serial", None),
    ("secret", "xxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-\x00"),
    ("secret", 5),
    ("secret", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_device(db)
    response = await client.post("/devices", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"serial", "created_at", "updated_at", "member_ids"}
    del body["secret"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/devices/{created['serial']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_device(db)
    required = {name: body[name] for name in ["serial", "secret"]}
    response = await client.post("/devices", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"member_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["serial", "secret"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_device(db)
    del body[name]
    assert refused(await client.post("/devices", json=body)) == [name]


@pytest.mark.parametrize(
    "name", ["created_at", "updated_at", "deleted_at", "member_ids", "no_such_field"]
)
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_device(db) | {name: None}
    assert refused(await client.post("/devices", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_device(db, **{name: value})
    response = await client.post("/devices", json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_device(db, **{name: value})
    assert refused(await client.post("/devices", json=body)) == [name]


@pytest.mark.parametrize("names", [["serial"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_device(db)
    await make_device(db, **first)
    body = await build_device(db, **{name: first[name] for name in names})
    response = await client.post("/devices", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    response = await client.get(f"/devices/{device.serial}")
    assert response.status_code == 200
    assert response.json() == as_json(device)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_delete(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    response = await client.delete(f"/devices/{device.serial}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/devices/{device.serial}"))
    assert is_missing(await client.delete(f"/devices/{device.serial}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/devices/{device.serial}")).status_code == 200


async def test_delete_is_refused_for_lease_device(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    child = await make_lease(db, device_serial=device.serial)
    response = await client.delete(f"/devices/{device.serial}")
    assert conflict(response) == ("still-referenced", set())
    assert await LeaseService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"serial": "serial-a"},
    {"serial": "serial-b"},
    {"serial": "serial-c"},
]


async def make_rising_devices(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        device = await make_device(db, **values)
        rows.append(as_json(device))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/devices")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    response = await client.get("/devices")
    assert response.json()["items"] == [as_json(device)]


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
    rows = await make_rising_devices(db)
    assert await compared(client, "/devices", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("serial__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/devices", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_devices(db)
    assert await found(client, "/devices", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["serial", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_devices(db)
    assert await found(client, "/devices", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/devices", rows, sort=f"-{name}") == [2, 1, 0]


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
    rows = [as_json(await make_device(db)) for _ in range(5)]
    items = await walk(client, "/devices", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/devices", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_device(db)
    page = (await client.get("/devices", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/devices", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-serial"}
    assert is_missing(await client.get("/devices", params=query))
    cursor = forged("serial", [])
    assert is_missing(await client.get("/devices", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_device(db)
        with count_statements() as statements:
            await client.get("/devices")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_member_ids(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    other = await make_customer(db)
    await make_lease(db, device_serial=device.serial, customer_id=str(other.id))
    assert (await client.get(f"/devices/{device.serial}")).json()["member_ids"] == [str(other.id)]


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    device = await make_device(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/devices", params=deleted)).json()["items"] == []
    assert (await client.get("/devices", params=others)).json()["items"] == [as_json(device)]
    await DeviceService(db).delete(device.serial)
    assert (await client.get("/devices")).json()["items"] == []
    assert (await client.get("/devices", params=others)).json()["items"] == []
    page = (await client.get("/devices", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(device) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/devices", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
