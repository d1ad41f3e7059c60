"""Accounts over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.account import build_account, make_account
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/accounts/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("handle", "xxx"),
    ("handle", "x" * 30),
    ("hint", ""),
    ("hint", "x" * 200),
    ("hint", None),
    ("secret", "xxxxxxxx"),
    ("secret", "x" * 128),
    ("rank", -(2**31)),
    ("rank", 2**31 - 1),
    ("old_name", ""),
    ("old_name", "x" * 50),
    ("old_name", None),
    ("shown", "x"),
    ("shown", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("handle", "xx"),
    ("handle", "x" * 31),
    ("handle", "handle-\x00"),
    ("handle", 5),
    ("handle", None),
    ("hint", "x" * 201),
    ("hint", "hint-\x00"),
    ("hint", 5),
    ("secret", "xxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-\x00"),
    ("secret", 5),
    ("secret", None),
    ("rank", -2_147_483_649),
    ("rank", 2**31),
    ("rank", "5"),
    ("rank", True),
    ("rank", 1.5),
    ("rank", None),
    ("old_name", "x" * 51),
    ("old_name", "old name \x00"),
    ("old_name", 5),
    ("shown", ""),
    ("shown", "x" * 21),
    ("shown", "shown-\x00"),
    ("shown", 5),
    ("shown", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_account(db)
    response = await client.post("/accounts", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "handle",
        "balance",
        "last_seen_at",
        "rank",
        "old_name",
        "shown",
        "created_at",
        "updated_at",
    }
    del body["hint"]
    del body["secret"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/accounts/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_account(db)
    required = {name: body[name] for name in ["handle", "secret", "shown"]}
    response = await client.post("/accounts", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "balance": "0.00",
        "last_seen_at": None,
        "rank": 0,
        "old_name": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["handle", "secret", "shown"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_account(db)
    del body[name]
    assert refused(await client.post("/accounts", json=body)) == [name]


@pytest.mark.parametrize(
    "name",
    ["id", "balance", "last_seen_at", "internal_note", "created_at", "updated_at", "no_such_field"],
)
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_account(db) | {name: None}
    assert refused(await client.post("/accounts", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_account(db, **{name: value})
    response = await client.post("/accounts", json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_account(db, **{name: value})
    assert refused(await client.post("/accounts", json=body)) == [name]


@pytest.mark.parametrize("names", [["handle"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_account(db)
    await make_account(db, **first)
    body = await build_account(db, **{name: first[name] for name in names})
    response = await client.post("/accounts", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    response = await client.get(f"/accounts/{account.id}")
    assert response.status_code == 200
    assert response.json() == as_json(account)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/accounts/z")) == ["account_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rank", 2),
        ("old_name", "old name b"),
        ("old_name", None),
        ("shown", "shown-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    account = await make_account(db)
    response = await client.patch(f"/accounts/{account.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > account.updated_at
    assert changed == as_json(account) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/accounts/{account.id}", json={})).json() == changed


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hint", "hint-b"),
        ("hint", None),
        ("secret", "secret-b"),
    ],
)
async def test_update_of_what_is_not_shown(
    client: AsyncClient, db: Database, name: str, value: Any
) -> None:
    account = await make_account(db)
    response = await client.patch(f"/accounts/{account.id}", json={name: value})
    assert response.status_code == 200
    assert response.json().keys() == as_json(account).keys()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    response = await client.patch(f"/accounts/{account.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(account)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"rank": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name",
    [
        "id",
        "handle",
        "balance",
        "last_seen_at",
        "internal_note",
        "created_at",
        "updated_at",
        "no_such_field",
    ],
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    account = await make_account(db)
    assert refused(await client.patch(f"/accounts/{account.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    for name, value in REFUSED:
        response = await client.patch(f"/accounts/{account.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    response = await client.delete(f"/accounts/{account.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/accounts/{account.id}"))
    assert is_missing(await client.delete(f"/accounts/{account.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/accounts/{account.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"handle": "handle-a", "rank": 1},
    {"handle": "handle-b", "rank": 2},
    {"handle": "handle-c", "rank": 3},
]


async def make_rising_accounts(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        account = await make_account(db, **values)
        rows.append(as_json(account))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/accounts")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    response = await client.get("/accounts")
    assert response.json()["items"] == [as_json(account)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("handle", EQUALITY),
        ("rank", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_accounts(db)
    assert await compared(client, "/accounts", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("handle__in", "\x00"),
        ("balance__in", "no such value"),
        ("last_seen_at__in", "no such value"),
        ("last_seen_at__is_null", "perhaps"),
        ("rank__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/accounts", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_accounts(db)
    assert await found(client, "/accounts", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["handle", "rank", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_accounts(db)
    assert await found(client, "/accounts", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/accounts", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_accounts(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/accounts", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/accounts", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "handle"},
        {"sort": "-handle"},
        {"sort": "balance"},
        {"sort": "-balance"},
        {"sort": "rank"},
        {"sort": "-rank"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_account(db)) for _ in range(5)]
    items = await walk(client, "/accounts", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/accounts", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_account(db)
    page = (await client.get("/accounts", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/accounts", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/accounts", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/accounts", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_account(db)
        with count_statements() as statements:
            await client.get("/accounts")
        counts.add(len(statements))
    assert len(counts) == 1
