"""By patterns over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.uses import UsesService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.by_pattern import build_by_pattern, make_by_pattern
from tests.factories.uses import make_uses
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/by-patterns/FDA-0"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("n", -(2**31)),
    ("n", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", "!AA-0"),
    ("code", "AAA-!"),
    ("code", "AAA-\x00"),
    ("code", 5),
    ("code", None),
    ("n", -2_147_483_649),
    ("n", 2**31),
    ("n", "5"),
    ("n", True),
    ("n", 1.5),
    ("n", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_by_pattern(db)
    response = await client.post("/by-patterns", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"code", "n", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"].startswith("/by-patterns")
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_by_pattern(db)
    required = {name: body[name] for name in ["code"]}
    response = await client.post("/by-patterns", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"n": 0}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_pattern(db)
    del body[name]
    assert refused(await client.post("/by-patterns", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_pattern(db) | {name: None}
    assert refused(await client.post("/by-patterns", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_pattern(db, **{name: value})
    response = await client.post("/by-patterns", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_pattern(db, **{name: value})
    assert refused(await client.post("/by-patterns", json=body)) == [name]


@pytest.mark.parametrize("names", [["code"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_by_pattern(db)
    await make_by_pattern(db, **first)
    body = await build_by_pattern(db, **{name: first[name] for name in names})
    response = await client.post("/by-patterns", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    response = await client.get(f"/by-patterns/{by_pattern.code}")
    assert response.status_code == 200
    assert response.json() == as_json(by_pattern)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("n", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    by_pattern = await make_by_pattern(db)
    response = await client.patch(f"/by-patterns/{by_pattern.code}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > by_pattern.updated_at
    assert changed == as_json(by_pattern) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/by-patterns/{by_pattern.code}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    response = await client.patch(f"/by-patterns/{by_pattern.code}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(by_pattern)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"n": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["code", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    by_pattern = await make_by_pattern(db)
    assert refused(await client.patch(f"/by-patterns/{by_pattern.code}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    for name, value in REFUSED:
        response = await client.patch(f"/by-patterns/{by_pattern.code}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    response = await client.delete(f"/by-patterns/{by_pattern.code}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/by-patterns/{by_pattern.code}"))
    assert is_missing(await client.delete(f"/by-patterns/{by_pattern.code}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/by-patterns/{by_pattern.code}")).status_code == 200


async def test_delete_is_refused_for_uses_code(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    child = await make_uses(db, code_code=by_pattern.code)
    response = await client.delete(f"/by-patterns/{by_pattern.code}")
    assert conflict(response) == ("still-referenced", set())
    assert await UsesService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"code": "AAA-0", "n": 1},
    {"code": "ABA-0", "n": 2},
    {"code": "ACA-0", "n": 3},
]


async def make_rising_by_patterns(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        by_pattern = await make_by_pattern(db, **values)
        rows.append(as_json(by_pattern))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/by-patterns")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    by_pattern = await make_by_pattern(db)
    response = await client.get("/by-patterns")
    assert response.json()["items"] == [as_json(by_pattern)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("code", EQUALITY),
        ("n", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_by_patterns(db)
    assert await compared(client, "/by-patterns", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("code__in", "\x00"),
        ("n__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/by-patterns", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_by_patterns(db)
    assert await found(client, "/by-patterns", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["code", "n", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_by_patterns(db)
    assert await found(client, "/by-patterns", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/by-patterns", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "code"},
        {"sort": "-code"},
        {"sort": "n"},
        {"sort": "-n"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_by_pattern(db)) for _ in range(5)]
    items = await walk(client, "/by-patterns", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/by-patterns", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_by_pattern(db)
    page = (await client.get("/by-patterns", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/by-patterns", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-code"}
    assert is_missing(await client.get("/by-patterns", params=query))
    cursor = forged("code", [])
    assert is_missing(await client.get("/by-patterns", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_by_pattern(db)
        with count_statements() as statements:
            await client.get("/by-patterns")
        counts.add(len(statements))
    assert len(counts) == 1
