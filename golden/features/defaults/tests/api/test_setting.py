"""Settings over HTTP."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.setting import build_setting, make_setting
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/settings/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 50),
    ("text_value", ""),
    ("number", -(2**31)),
    ("number", 2**31 - 1),
    ("big", -(2**63)),
    ("big", 2**63 - 1),
    ("price", "-999999.99"),
    ("price", "999999.99"),
    ("free", "-999999.99"),
    ("free", "999999.99"),
    ("note", ""),
    ("note", None),
    ("payload", [1, "two", None]),
    ("payload", "text"),
    ("payload", 0.5),
    ("payload", {}),
    ("words", []),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 51),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("text_value", "text value \x00"),
    ("text_value", 5),
    ("text_value", None),
    ("number", -2_147_483_649),
    ("number", 2**31),
    ("number", "5"),
    ("number", True),
    ("number", 1.5),
    ("number", None),
    ("big", -9_223_372_036_854_775_809),
    ("big", 2**63),
    ("big", "5"),
    ("big", True),
    ("big", 1.5),
    ("big", None),
    ("ratio", "5"),
    ("ratio", True),
    ("ratio", None),
    ("price", "-1000000.00"),
    ("price", "1000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("free", "-1000000.00"),
    ("free", "1000000.00"),
    ("free", "much"),
    ("free", "1.005"),
    ("free", 1.5),
    ("free", None),
    ("on", "true"),
    ("on", 1),
    ("on", None),
    ("off", "true"),
    ("off", 1),
    ("off", None),
    ("day", "today"),
    ("day", "2030-02-30"),
    ("day", 5),
    ("day", None),
    ("made_on", "today"),
    ("made_on", "2030-02-30"),
    ("made_on", 5),
    ("made_on", None),
    ("noon", "noon"),
    ("noon", 5),
    ("noon", None),
    ("span", "long"),
    ("span", 5),
    ("span", None),
    ("moment", "now"),
    ("moment", "2030-01-01T12:00:00"),
    ("moment", 5),
    ("moment", None),
    ("fixed", "now"),
    ("fixed", "2030-01-01T12:00:00"),
    ("fixed", 5),
    ("fixed", None),
    ("token", "no uuid"),
    ("token", 5),
    ("token", None),
    ("ordered", "no uuid"),
    ("ordered", 5),
    ("ordered", None),
    ("level", "no such value"),
    ("level", 1),
    ("level", None),
    ("note", "note-\x00"),
    ("note", 5),
    ("words", ["words-\x00"]),
    ("words", [5]),
    ("words", [None]),
    ("words", "not a list"),
    ("words", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_setting(db)
    response = await client.post("/settings", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "text_value",
        "number",
        "big",
        "ratio",
        "price",
        "free",
        "on",
        "off",
        "day",
        "made_on",
        "noon",
        "span",
        "moment",
        "fixed",
        "token",
        "ordered",
        "level",
        "note",
        "payload",
        "words",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/settings/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_setting(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/settings", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "text_value": 'it\'s "quoted"',
        "number": 42,
        "big": 9_007_199_254_740_993,
        "ratio": 0.5,
        "price": "9.99",
        "free": "0.00",
        "on": True,
        "off": False,
        "day": "2030-01-31",
        "noon": "12:00:00",
        "span": "P1DT43200S",
        "fixed": "2030-01-31T12:00:00Z",
        "level": "very-high",
        "note": "none yet",
        "payload": {"a": [1, "two", None]},
        "words": ["a", "b"],
    }.items() <= created.items()
    for name in ["moment", "created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    for name in ["made_on"]:
        assert before.date() <= date.fromisoformat(created[name]) <= datetime.now(UTC).date()
    assert UUID(created["id"]).version == 7
    assert UUID(created["token"]).version == 4
    assert UUID(created["ordered"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_setting(db)
    del body[name]
    assert refused(await client.post("/settings", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_setting(db) | {name: None}
    assert refused(await client.post("/settings", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_setting(db, **{name: value})
    response = await client.post("/settings", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_setting(db, **{name: value})
    assert refused(await client.post("/settings", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    response = await client.get(f"/settings/{setting.id}")
    assert response.status_code == 200
    assert response.json() == as_json(setting)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/settings/z")) == ["setting_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("text_value", "text value b"),
        ("number", 2),
        ("big", 2),
        ("ratio", 1.5),
        ("price", "2.00"),
        ("free", "2.00"),
        ("on", True),
        ("off", True),
        ("day", "2030-01-02"),
        ("made_on", "2030-01-02"),
        ("noon", "12:01:00"),
        ("span", "P0DT3660S"),
        ("moment", "2030-01-01T13:00:00Z"),
        ("fixed", "2030-01-01T13:00:00Z"),
        ("token", "00000000-0000-4000-8000-000000000002"),
        ("ordered", "00000000-0000-4000-8000-000000000002"),
        ("level", "very-high"),
        ("note", "note-b"),
        ("note", None),
        ("payload", {"letter": "b"}),
        ("words", ["words-b"]),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    setting = await make_setting(db)
    response = await client.patch(f"/settings/{setting.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > setting.updated_at
    assert changed == as_json(setting) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/settings/{setting.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    response = await client.patch(f"/settings/{setting.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(setting)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    setting = await make_setting(db)
    assert refused(await client.patch(f"/settings/{setting.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    for name, value in REFUSED:
        response = await client.patch(f"/settings/{setting.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    response = await client.delete(f"/settings/{setting.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/settings/{setting.id}"))
    assert is_missing(await client.delete(f"/settings/{setting.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/settings/{setting.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "number": 1,
        "big": 1,
        "ratio": 1.0,
        "price": "1.00",
        "free": "1.00",
        "on": False,
        "off": False,
        "day": "2030-01-01",
        "made_on": "2030-01-01",
        "noon": "12:00:00",
        "moment": "2030-01-01T12:00:00Z",
        "fixed": "2030-01-01T12:00:00Z",
        "level": "low",
    },
    {
        "number": 2,
        "big": 2,
        "ratio": 1.5,
        "price": "2.00",
        "free": "2.00",
        "on": True,
        "off": True,
        "day": "2030-01-02",
        "made_on": "2030-01-02",
        "noon": "12:01:00",
        "moment": "2030-01-01T13:00:00Z",
        "fixed": "2030-01-01T13:00:00Z",
        "level": "very-high",
    },
    {
        "number": 3,
        "big": 3,
        "ratio": 2.0,
        "price": "3.00",
        "free": "3.00",
        "on": False,
        "off": False,
        "day": "2030-01-03",
        "made_on": "2030-01-03",
        "noon": "12:02:00",
        "moment": "2030-01-01T14:00:00Z",
        "fixed": "2030-01-01T14:00:00Z",
        "level": "low",
    },
]


async def make_rising_settings(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        setting = await make_setting(db, **values)
        rows.append(as_json(setting))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/settings")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    setting = await make_setting(db)
    response = await client.get("/settings")
    assert response.json()["items"] == [as_json(setting)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("number", COMPARED),
        ("big", COMPARED),
        ("ratio", COMPARED),
        ("price", COMPARED),
        ("free", COMPARED),
        ("on", TRUTH),
        ("off", TRUTH),
        ("day", COMPARED),
        ("made_on", COMPARED),
        ("noon", COMPARED),
        ("moment", COMPARED),
        ("fixed", COMPARED),
        ("level", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_settings(db)
    assert await compared(client, "/settings", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("number__in", "no such value"),
        ("big__in", "no such value"),
        ("ratio__in", "no such value"),
        ("price__in", "no such value"),
        ("free__in", "no such value"),
        ("on", "no such value"),
        ("off", "no such value"),
        ("day__in", "no such value"),
        ("made_on__in", "no such value"),
        ("noon__in", "no such value"),
        ("moment__in", "no such value"),
        ("fixed__in", "no such value"),
        ("level__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/settings", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_settings(db)
    assert await found(client, "/settings", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize(
    "name",
    [
        "number",
        "big",
        "ratio",
        "price",
        "free",
        "day",
        "made_on",
        "moment",
        "fixed",
        "created_at",
        "updated_at",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_settings(db)
    assert await found(client, "/settings", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/settings", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_settings(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/settings", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/settings", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "big"},
        {"sort": "-big"},
        {"sort": "ratio"},
        {"sort": "-ratio"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "free"},
        {"sort": "-free"},
        {"sort": "day"},
        {"sort": "-day"},
        {"sort": "made_on"},
        {"sort": "-made_on"},
        {"sort": "moment"},
        {"sort": "-moment"},
        {"sort": "fixed"},
        {"sort": "-fixed"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_setting(db)) for _ in range(5)]
    items = await walk(client, "/settings", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/settings", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_setting(db)
    page = (await client.get("/settings", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/settings", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/settings", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/settings", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_setting(db)
        with count_statements() as statements:
            await client.get("/settings")
        counts.add(len(statements))
    assert len(counts) == 1
