"""Passports over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.passport import build_passport, make_passport
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/passports/xx/number-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", "x"),
    ("number", "xxxxxxxxxxxxxxxxxxxx"),
    ("holder", "x"),
    ("holder", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", ""),
    ("number", "x" * 21),
    ("number", "number-\x00"),
    ("number", 5),
    ("number", None),
    ("holder", ""),
    ("holder", "x" * 81),
    ("holder", "holder-\x00"),
    ("holder", 5),
    ("holder", None),
    ("country_code", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_passport(db)
    response = await client.post("/passports", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"number", "holder", "country_code", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert (
        response.headers["location"] == f"/passports/{created['country_code']}/{created['number']}"
    )
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_passport(db)
    required = {name: body[name] for name in ["number", "holder", "country_code"]}
    response = await client.post("/passports", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["number", "holder", "country_code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_passport(db)
    del body[name]
    assert refused(await client.post("/passports", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_passport(db) | {name: None}
    assert refused(await client.post("/passports", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_passport(db, **{name: value})
    response = await client.post("/passports", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_passport(db, **{name: value})
    assert refused(await client.post("/passports", json=body)) == [name]


@pytest.mark.parametrize("names", [["country_code", "number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_passport(db)
    await make_passport(db, **first)
    body = await build_passport(db, **{name: first[name] for name in names})
    response = await client.post("/passports", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"country_code": "xx"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_passport(db, **values)
    response = await client.post("/passports", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    response = await client.get(f"/passports/{passport.country_code}/{passport.number}")
    assert response.status_code == 200
    assert response.json() == as_json(passport)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("holder", "holder-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    passport = await make_passport(db)
    response = await client.patch(
        f"/passports/{passport.country_code}/{passport.number}", json={name: value}
    )
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > passport.updated_at
    assert changed == as_json(passport) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/passports/{passport.country_code}/{passport.number}", json={})
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    response = await client.patch(f"/passports/{passport.country_code}/{passport.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(passport)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"holder": "holder-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["number", "country_code", "created_at", "updated_at", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    passport = await make_passport(db)
    assert refused(
        await client.patch(
            f"/passports/{passport.country_code}/{passport.number}", json={name: None}
        )
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/passports/{passport.country_code}/{passport.number}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    response = await client.delete(f"/passports/{passport.country_code}/{passport.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/passports/{passport.country_code}/{passport.number}"))
    assert is_missing(await client.delete(f"/passports/{passport.country_code}/{passport.number}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    assert is_missing(await client.delete(MISSING))
    assert (
        await client.get(f"/passports/{passport.country_code}/{passport.number}")
    ).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": "number-a"},
    {"number": "number-b"},
    {"number": "number-c"},
]


async def make_rising_passports(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        passport = await make_passport(db, **values)
        rows.append(as_json(passport))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/passports")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    passport = await make_passport(db)
    response = await client.get("/passports")
    assert response.json()["items"] == [as_json(passport)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", EQUALITY),
        ("country_code", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_passports(db)
    assert await compared(client, "/passports", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("number__in", "\x00"),
        ("country_code__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/passports", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["number", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_passports(db)
    assert await found(client, "/passports", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/passports", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "country_code"},
        {"sort": "-country_code"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_passport(db)) for _ in range(5)]
    items = await walk(client, "/passports", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/passports", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_passport(db)
    page = (await client.get("/passports", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/passports", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "number"}
    assert is_missing(await client.get("/passports", params=query))
    cursor = forged("country_code,number", [], [])
    assert is_missing(await client.get("/passports", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_passport(db)
        with count_statements() as statements:
            await client.get("/passports")
        counts.add(len(statements))
    assert len(counts) == 1
