"""Notifications over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.notification import build_notification, make_notification
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/notifications/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("details", ""),
    ("details", "x" * 255),
    ("details", None),
    ("user_id", -(2**63)),
    ("user_id", 2**63 - 1),
    ("product_id", -(2**63)),
    ("product_id", 2**63 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("date", "now"),
    ("date", "2030-01-01T12:00:00"),
    ("date", 5),
    ("date", None),
    ("details", "x" * 256),
    ("details", "details-\x00"),
    ("details", 5),
    ("sent_date", "now"),
    ("sent_date", "2030-01-01T12:00:00"),
    ("sent_date", 5),
    ("sent_date", None),
    ("format", "no such value"),
    ("format", 1),
    ("format", None),
    ("user_id", -9_223_372_036_854_775_809),
    ("user_id", 2**63),
    ("user_id", "5"),
    ("user_id", True),
    ("user_id", 1.5),
    ("user_id", None),
    ("product_id", -9_223_372_036_854_775_809),
    ("product_id", 2**63),
    ("product_id", "5"),
    ("product_id", True),
    ("product_id", 1.5),
    ("product_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_notification(db)
    response = await client.post("/notifications", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "date",
        "details",
        "sent_date",
        "format",
        "user_id",
        "product_id",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/notifications/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_notification(db)
    required = {
        name: body[name] for name in ["date", "sent_date", "format", "user_id", "product_id"]
    }
    response = await client.post("/notifications", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"details": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["date", "sent_date", "format", "user_id", "product_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_notification(db)
    del body[name]
    assert refused(await client.post("/notifications", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_notification(db) | {name: None}
    assert refused(await client.post("/notifications", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_notification(db, **{name: value})
    response = await client.post("/notifications", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_notification(db, **{name: value})
    assert refused(await client.post("/notifications", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    response = await client.get(f"/notifications/{notification.id}")
    assert response.status_code == 200
    assert response.json() == as_json(notification)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/notifications/z")) == ["notification_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("date", "2030-01-01T13:00:00Z"),
        ("details", "details-b"),
        ("details", None),
        ("sent_date", "2030-01-01T13:00:00Z"),
        ("format", "SMS"),
        ("user_id", 2),
        ("product_id", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    notification = await make_notification(db)
    response = await client.patch(f"/notifications/{notification.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(notification) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/notifications/{notification.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    response = await client.patch(f"/notifications/{notification.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(notification)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"date": "2030-01-01T13:00:00Z"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    notification = await make_notification(db)
    assert refused(await client.patch(f"/notifications/{notification.id}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    for name, value in REFUSED:
        response = await client.patch(f"/notifications/{notification.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    response = await client.delete(f"/notifications/{notification.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/notifications/{notification.id}"))
    assert is_missing(await client.delete(f"/notifications/{notification.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/notifications/{notification.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "date": "2030-01-01T12:00:00Z",
        "sent_date": "2030-01-01T12:00:00Z",
        "format": "EMAIL",
        "user_id": 1,
        "product_id": 1,
    },
    {
        "date": "2030-01-01T13:00:00Z",
        "sent_date": "2030-01-01T13:00:00Z",
        "format": "PARCEL",
        "user_id": 2,
        "product_id": 2,
    },
    {
        "date": "2030-01-01T14:00:00Z",
        "sent_date": "2030-01-01T14:00:00Z",
        "format": "SMS",
        "user_id": 3,
        "product_id": 3,
    },
]


async def make_rising_notifications(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        notification = await make_notification(db, **values)
        rows.append(as_json(notification))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/notifications")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    notification = await make_notification(db)
    response = await client.get("/notifications")
    assert response.json()["items"] == [as_json(notification)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("date", COMPARED),
        ("sent_date", COMPARED),
        ("format", EQUALITY),
        ("user_id", COMPARED),
        ("product_id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_notifications(db)
    assert await compared(client, "/notifications", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("date__in", "no such value"),
        ("sent_date__in", "no such value"),
        ("format__in", "no such value"),
        ("user_id__in", "no such value"),
        ("product_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/notifications", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_notifications(db)
    assert await found(client, "/notifications", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "date", "sent_date", "user_id", "product_id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_notifications(db)
    assert await found(client, "/notifications", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/notifications", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "date"},
        {"sort": "-date"},
        {"sort": "sent_date"},
        {"sort": "-sent_date"},
        {"sort": "user_id"},
        {"sort": "-user_id"},
        {"sort": "product_id"},
        {"sort": "-product_id"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_notification(db)) for _ in range(5)]
    items = await walk(client, "/notifications", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/notifications", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_notification(db)
    page = (await client.get("/notifications", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/notifications", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/notifications", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/notifications", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_notification(db)
        with count_statements() as statements:
            await client.get("/notifications")
        counts.add(len(statements))
    assert len(counts) == 1
