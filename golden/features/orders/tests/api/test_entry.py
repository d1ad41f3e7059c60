"""Entries over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.entry import build_entry, make_entry
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/entries/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("rank", -(2**31)),
    ("rank", 2**31 - 1),
    ("rank", None),
    ("score", "-9999.99"),
    ("score", "9999.99"),
    ("score", None),
    ("level", None),
    ("seen_at", None),
    ("day", None),
    ("tm", None),
    ("lasts", None),
    ("label", ""),
    ("label", "xxxxxxxxxx"),
    ("label", None),
    ("ratio", None),
    ("flag", None),
    ("wide", "-999999999999999999999999.999999"),
    ("wide", "9" * 24 + ".999999"),
    ("wide", None),
    ("big", -(2**63)),
    ("big", 2**63 - 1),
    ("big", None),
    ("token", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("rank", -2_147_483_649),
    ("rank", 2**31),
    ("rank", "5"),
    ("rank", True),
    ("rank", 1.5),
    ("score", "-10000.00"),
    ("score", "10000.00"),
    ("score", "much"),
    ("score", "1.005"),
    ("score", 1.5),
    ("level", "no such value"),
    ("level", 1),
    ("seen_at", "now"),
    ("seen_at", "2030-01-01T12:00:00"),
    ("seen_at", 5),
    ("day", "today"),
    ("day", "2030-02-30"),
    ("day", 5),
    ("tm", "noon"),
    ("tm", 5),
    ("lasts", "long"),
    ("lasts", 5),
    ("label", "xxxxxxxxxxx"),
    ("label", "label-\x00"),
    ("label", 5),
    ("ratio", "5"),
    ("ratio", True),
    ("flag", "true"),
    ("flag", 1),
    ("wide", "-1000000000000000000000000.000000"),
    ("wide", "1000000000000000000000000.000000"),
    ("wide", "much"),
    ("wide", "1.0000005"),
    ("wide", 1.5),
    ("big", -9_223_372_036_854_775_809),
    ("big", 2**63),
    ("big", "5"),
    ("big", True),
    ("big", 1.5),
    ("token", "no uuid"),
    ("token", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_entry(db)
    response = await client.post("/entries", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "rank",
        "score",
        "level",
        "seen_at",
        "day",
        "tm",
        "lasts",
        "label",
        "ratio",
        "flag",
        "wide",
        "big",
        "token",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/entries/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    before = datetime.now(UTC)
    response = await client.post("/entries", json={})
    assert response.status_code == 201
    created = response.json()
    assert {
        "rank": None,
        "score": None,
        "level": None,
        "seen_at": None,
        "day": None,
        "tm": None,
        "lasts": None,
        "label": None,
        "ratio": None,
        "flag": None,
        "wide": None,
        "big": None,
        "token": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_entry(db) | {name: None}
    assert refused(await client.post("/entries", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_entry(db, **{name: value})
    response = await client.post("/entries", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_entry(db, **{name: value})
    assert refused(await client.post("/entries", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    response = await client.get(f"/entries/{entry.id}")
    assert response.status_code == 200
    assert response.json() == as_json(entry)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/entries/z")) == ["entry_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rank", 2),
        ("rank", None),
        ("score", "2.00"),
        ("score", None),
        ("level", "mid"),
        ("level", None),
        ("seen_at", "2030-01-01T13:00:00Z"),
        ("seen_at", None),
        ("day", "2030-01-02"),
        ("day", None),
        ("tm", "12:01:00"),
        ("tm", None),
        ("lasts", "P0DT3660S"),
        ("lasts", None),
        ("label", "label-b"),
        ("label", None),
        ("ratio", 1.5),
        ("ratio", None),
        ("flag", True),
        ("flag", None),
        ("wide", "2.000000"),
        ("wide", None),
        ("big", 2),
        ("big", None),
        ("token", "00000000-0000-4000-8000-000000000002"),
        ("token", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    entry = await make_entry(db)
    response = await client.patch(f"/entries/{entry.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > entry.updated_at
    assert changed == as_json(entry) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/entries/{entry.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    response = await client.patch(f"/entries/{entry.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(entry)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"rank": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    entry = await make_entry(db)
    assert refused(await client.patch(f"/entries/{entry.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    for name, value in REFUSED:
        response = await client.patch(f"/entries/{entry.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    response = await client.delete(f"/entries/{entry.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/entries/{entry.id}"))
    assert is_missing(await client.delete(f"/entries/{entry.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/entries/{entry.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "rank": 1,
        "score": "1.00",
        "level": "high",
        "seen_at": "2030-01-01T12:00:00Z",
        "day": "2030-01-01",
        "tm": "12:00:00",
        "lasts": "P0DT3600S",
        "label": "label-a",
        "ratio": 1.0,
        "flag": False,
        "wide": "1.000000",
        "big": 1,
        "token": "00000000-0000-4000-8000-000000000001",
    },
    {
        "rank": 2,
        "score": "2.00",
        "level": "low",
        "seen_at": "2030-01-01T13:00:00Z",
        "day": "2030-01-02",
        "tm": "12:01:00",
        "lasts": "P0DT3660S",
        "label": "label-b",
        "ratio": 1.5,
        "flag": True,
        "wide": "2.000000",
        "big": 2,
        "token": "00000000-0000-4000-8000-000000000002",
    },
    {
        "rank": 3,
        "score": "3.00",
        "level": "mid",
        "seen_at": "2030-01-01T14:00:00Z",
        "day": "2030-01-03",
        "tm": "12:02:00",
        "lasts": "P0DT3720S",
        "label": "label-c",
        "ratio": 2.0,
        "flag": False,
        "wide": "3.000000",
        "big": 3,
        "token": "00000000-0000-4000-8000-000000000003",
    },
]


async def make_rising_entries(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        entry = await make_entry(db, **values)
        rows.append(as_json(entry))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/entries")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    entry = await make_entry(db)
    response = await client.get("/entries")
    assert response.json()["items"] == [as_json(entry)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("rank", COMPARED),
        ("score", COMPARED),
        ("level", EQUALITY),
        ("seen_at", COMPARED),
        ("day", COMPARED),
        ("tm", COMPARED),
        ("ratio", COMPARED),
        ("flag", TRUTH),
        ("wide", COMPARED),
        ("big", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_entries(db)
    assert await compared(client, "/entries", rows, name, expected) == expected


@pytest.mark.parametrize(
    "name", ["rank", "score", "level", "seen_at", "day", "tm", "ratio", "flag", "wide", "big"]
)
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_entries(db)
    rows.append(
        as_json(
            await make_entry(
                db,
                rank=None,
                score=None,
                level=None,
                seen_at=None,
                day=None,
                tm=None,
                lasts=None,
                label=None,
                ratio=None,
                flag=None,
                wide=None,
                big=None,
                token=None,
            )
        )
    )
    query = f"{name}__is_null"
    assert await found(client, "/entries", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/entries", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 8),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("rank__in", "no such value"),
        ("rank__is_null", "perhaps"),
        ("score__in", "no such value"),
        ("score__is_null", "perhaps"),
        ("level__in", "no such value"),
        ("level__is_null", "perhaps"),
        ("seen_at__in", "no such value"),
        ("seen_at__is_null", "perhaps"),
        ("day__in", "no such value"),
        ("day__is_null", "perhaps"),
        ("tm__in", "no such value"),
        ("tm__is_null", "perhaps"),
        ("ratio__in", "no such value"),
        ("ratio__is_null", "perhaps"),
        ("flag", "no such value"),
        ("flag__is_null", "perhaps"),
        ("wide__in", "no such value"),
        ("wide__is_null", "perhaps"),
        ("big__in", "no such value"),
        ("big__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/entries", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_entries(db)
    assert await found(client, "/entries", rows) == [2, 1, 0]


@pytest.mark.parametrize(
    "name",
    [
        "rank",
        "score",
        "level",
        "seen_at",
        "day",
        "tm",
        "lasts",
        "label",
        "ratio",
        "wide",
        "big",
        "token",
        "id",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_entries(db)
    assert await found(client, "/entries", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/entries", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "name", ["rank", "score", "level", "seen_at", "day", "tm", "ratio", "wide", "big"]
)
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_entries(db)
    for _ in range(2):
        rows.append(
            as_json(
                await make_entry(
                    db,
                    rank=None,
                    score=None,
                    level=None,
                    seen_at=None,
                    day=None,
                    tm=None,
                    lasts=None,
                    label=None,
                    ratio=None,
                    flag=None,
                    wide=None,
                    big=None,
                    token=None,
                )
            )
        )
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/entries", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "rank"},
        {"sort": "-rank"},
        {"sort": "score"},
        {"sort": "-score"},
        {"sort": "level"},
        {"sort": "-level"},
        {"sort": "seen_at"},
        {"sort": "-seen_at"},
        {"sort": "day"},
        {"sort": "-day"},
        {"sort": "tm"},
        {"sort": "-tm"},
        {"sort": "lasts"},
        {"sort": "-lasts"},
        {"sort": "label"},
        {"sort": "-label"},
        {"sort": "ratio"},
        {"sort": "-ratio"},
        {"sort": "flag"},
        {"sort": "-flag"},
        {"sort": "wide"},
        {"sort": "-wide"},
        {"sort": "big"},
        {"sort": "-big"},
        {"sort": "token"},
        {"sort": "-token"},
        {"sort": "id"},
        {"sort": "-id"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_entry(db)) for _ in range(5)]
    items = await walk(client, "/entries", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/entries", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_entry(db)
    page = (await client.get("/entries", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/entries", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "rank"}
    assert is_missing(await client.get("/entries", params=query))
    cursor = forged("-rank,score,-seen_at,-id", [], [], [], [])
    assert is_missing(await client.get("/entries", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_entry(db)
        with count_statements() as statements:
            await client.get("/entries")
        counts.add(len(statements))
    assert len(counts) == 1
