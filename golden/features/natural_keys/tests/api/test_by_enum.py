"""By enums over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.factories import as_json
from tests.factories.by_enum import build_by_enum, make_by_enum
from tests.pages import COMPARED, EQUALITY, compared, found
from tests.problems import conflict, is_missing, refused

MISSING = "/by-enums/third"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("n", -(2**31)),
    ("n", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("kind", "no such value"),
    ("kind", 1),
    ("kind", None),
    ("n", -2_147_483_649),
    ("n", 2**31),
    ("n", "5"),
    ("n", True),
    ("n", 1.5),
    ("n", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_by_enum(db)
    response = await client.post("/by-enums", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"kind", "n", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"].startswith("/by-enums")
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_by_enum(db)
    required = {name: body[name] for name in ["kind"]}
    response = await client.post("/by-enums", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"n": 0}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["kind"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_enum(db)
    del body[name]
    assert refused(await client.post("/by-enums", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_enum(db) | {name: None}
    assert refused(await client.post("/by-enums", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_enum(db, **{name: value})
    response = await client.post("/by-enums", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_enum(db, **{name: value})
    assert refused(await client.post("/by-enums", json=body)) == [name]


@pytest.mark.parametrize("names", [["kind"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_by_enum(db)
    await make_by_enum(db, **first)
    body = await build_by_enum(db, **{name: first[name] for name in names})
    response = await client.post("/by-enums", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    response = await client.get(f"/by-enums/{by_enum.kind}")
    assert response.status_code == 200
    assert response.json() == as_json(by_enum)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("n", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    by_enum = await make_by_enum(db)
    response = await client.patch(f"/by-enums/{by_enum.kind}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > by_enum.updated_at
    assert changed == as_json(by_enum) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/by-enums/{by_enum.kind}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    response = await client.patch(f"/by-enums/{by_enum.kind}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(by_enum)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"n": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["kind", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    by_enum = await make_by_enum(db)
    assert refused(await client.patch(f"/by-enums/{by_enum.kind}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    for name, value in REFUSED:
        response = await client.patch(f"/by-enums/{by_enum.kind}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    response = await client.delete(f"/by-enums/{by_enum.kind}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/by-enums/{by_enum.kind}"))
    assert is_missing(await client.delete(f"/by-enums/{by_enum.kind}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/by-enums/{by_enum.kind}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"kind": "a", "n": 1},
    {"kind": "b-c", "n": 2},
    {"kind": "third", "n": 3},
]


async def make_rising_by_enums(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        by_enum = await make_by_enum(db, **values)
        rows.append(as_json(by_enum))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/by-enums")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    by_enum = await make_by_enum(db)
    response = await client.get("/by-enums")
    assert response.json()["items"] == [as_json(by_enum)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kind", EQUALITY),
        ("n", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_by_enums(db)
    assert await compared(client, "/by-enums", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("kind__in", "no such value"),
        ("n__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/by-enums", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_by_enums(db)
    assert await found(client, "/by-enums", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["kind", "n", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_by_enums(db)
    assert await found(client, "/by-enums", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/by-enums", rows, sort=f"-{name}") == [2, 1, 0]
