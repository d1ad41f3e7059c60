"""By uuids over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.uses import UsesService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.by_uuid import build_by_uuid, make_by_uuid
from tests.factories.uses import make_uses
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/by-uuids/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("n", -(2**31)),
    ("n", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("token", "no uuid"),
    ("token", 5),
    ("token", None),
    ("n", -2_147_483_649),
    ("n", 2**31),
    ("n", "5"),
    ("n", True),
    ("n", 1.5),
    ("n", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_by_uuid(db)
    response = await client.post("/by-uuids", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"token", "n", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/by-uuids/{created['token']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_by_uuid(db)
    required = {name: body[name] for name in ["token"]}
    response = await client.post("/by-uuids", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"n": 0}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["token"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_uuid(db)
    del body[name]
    assert refused(await client.post("/by-uuids", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_uuid(db) | {name: None}
    assert refused(await client.post("/by-uuids", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_uuid(db, **{name: value})
    response = await client.post("/by-uuids", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_uuid(db, **{name: value})
    assert refused(await client.post("/by-uuids", json=body)) == [name]


@pytest.mark.parametrize("names", [["token"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_by_uuid(db)
    await make_by_uuid(db, **first)
    body = await build_by_uuid(db, **{name: first[name] for name in names})
    response = await client.post("/by-uuids", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    response = await client.get(f"/by-uuids/{by_uuid.token}")
    assert response.status_code == 200
    assert response.json() == as_json(by_uuid)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/by-uuids/z")) == ["token"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("n", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    by_uuid = await make_by_uuid(db)
    response = await client.patch(f"/by-uuids/{by_uuid.token}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > by_uuid.updated_at
    assert changed == as_json(by_uuid) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/by-uuids/{by_uuid.token}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    response = await client.patch(f"/by-uuids/{by_uuid.token}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(by_uuid)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"n": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["token", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    by_uuid = await make_by_uuid(db)
    assert refused(await client.patch(f"/by-uuids/{by_uuid.token}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    for name, value in REFUSED:
        response = await client.patch(f"/by-uuids/{by_uuid.token}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    response = await client.delete(f"/by-uuids/{by_uuid.token}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/by-uuids/{by_uuid.token}"))
    assert is_missing(await client.delete(f"/by-uuids/{by_uuid.token}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/by-uuids/{by_uuid.token}")).status_code == 200


async def test_delete_is_refused_for_uses_token(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    child = await make_uses(db, token_token=str(by_uuid.token))
    response = await client.delete(f"/by-uuids/{by_uuid.token}")
    assert conflict(response) == ("still-referenced", set())
    assert await UsesService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"token": "00000000-0000-4000-8000-000000000001", "n": 1},
    {"token": "00000000-0000-4000-8000-000000000002", "n": 2},
    {"token": "00000000-0000-4000-8000-000000000003", "n": 3},
]


async def make_rising_by_uuids(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        by_uuid = await make_by_uuid(db, **values)
        rows.append(as_json(by_uuid))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/by-uuids")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    response = await client.get("/by-uuids")
    assert response.json()["items"] == [as_json(by_uuid)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("token", EQUALITY),
        ("n", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_by_uuids(db)
    assert await compared(client, "/by-uuids", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("token__in", "no such value"),
        ("n__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/by-uuids", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_by_uuids(db)
    assert await found(client, "/by-uuids", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["token", "n", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_by_uuids(db)
    assert await found(client, "/by-uuids", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/by-uuids", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "token"},
        {"sort": "-token"},
        {"sort": "n"},
        {"sort": "-n"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_by_uuid(db)) for _ in range(5)]
    items = await walk(client, "/by-uuids", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/by-uuids", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_by_uuid(db)
    page = (await client.get("/by-uuids", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/by-uuids", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-token"}
    assert is_missing(await client.get("/by-uuids", params=query))
    cursor = forged("token", [])
    assert is_missing(await client.get("/by-uuids", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_by_uuid(db)
        with count_statements() as statements:
            await client.get("/by-uuids")
        counts.add(len(statements))
    assert len(counts) == 1
