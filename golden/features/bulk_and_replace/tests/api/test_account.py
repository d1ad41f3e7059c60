"""Accounts over HTTP."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from sqlalchemy import select

from app.db.session import Database
from app.models.account import Account
from app.schemas.account import AccountQuery
from app.services.account import AccountService
from app.services.article import ArticleService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.account import build_account, make_account
from tests.factories.article import make_article
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/accounts/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 60),
    ("name", None),
    ("password", "xxxxxxxx"),
    ("password", "x" * 128),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("email", "x" * 255),
    ("email", "nobody"),
    ("email", "no body@example.com"),
    ("email", "email-a@example.co\x00"),
    ("email", 5),
    ("email", None),
    ("name", ""),
    ("name", "x" * 61),
    ("name", "name-\x00"),
    ("name", 5),
    ("priority", "no such value"),
    ("priority", 1),
    ("priority", None),
    ("joined_on", "today"),
    ("joined_on", "2030-02-30"),
    ("joined_on", 5),
    ("joined_on", None),
    ("password", "xxxxxxx"),
    ("password", "x" * 129),
    ("password", "password-\x00"),
    ("password", 5),
    ("password", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_account(db)
    response = await client.post("/accounts", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "email",
        "name",
        "priority",
        "joined_on",
        "created_at",
        "updated_at",
    }
    del body["password"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/accounts/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_account(db)
    required = {name: body[name] for name in ["email", "password"]}
    response = await client.post("/accounts", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"name": None, "priority": "low"}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    for name in ["joined_on"]:
        assert before.date() <= date.fromisoformat(created[name]) <= datetime.now(UTC).date()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["email", "password"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_account(db)
    del body[name]
    assert refused(await client.post("/accounts", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
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


@pytest.mark.parametrize("names", [["email"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_account(db)
    await make_account(db, **first)
    body = await build_account(db, **{name: first[name] for name in names})
    response = await client.post("/accounts", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["email"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_account(db)
    await make_account(db, **first)
    account = await make_account(db)
    response = await client.patch(
        f"/accounts/{account.id}", json={name: first[name] for name in names}
    )
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
        ("email", "email-b@example.com"),
        ("name", "name-b"),
        ("name", None),
        ("priority", "high"),
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
        ("password", "password-b"),
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
    change = {"email": "email-b@example.com"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "joined_on", "created_at", "updated_at", "no_such_field"])
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


async def test_delete_is_refused_for_article_account(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    child = await make_article(db, account_id=str(account.id))
    response = await client.delete(f"/accounts/{account.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ArticleService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"email": "email-a@example.com", "priority": "high", "joined_on": "2030-01-01"},
    {"email": "email-b@example.com", "priority": "low", "joined_on": "2030-01-02"},
    {"email": "email-c@example.com", "priority": "high", "joined_on": "2030-01-03"},
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
        ("email", EQUALITY),
        ("priority", EQUALITY),
        ("joined_on", COMPARED),
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
        ("email__in", "\x00"),
        ("priority__in", "no such value"),
        ("joined_on__in", "no such value"),
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


@pytest.mark.parametrize("name", ["joined_on", "created_at", "updated_at"])
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
        {"sort": "joined_on"},
        {"sort": "-joined_on"},
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


async def test_replace(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    response = await client.put(f"/accounts/{account.id}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    del body["password"]
    assert body.items() <= replaced.items()
    assert replaced["id"] == as_json(account)["id"]
    assert replaced["joined_on"] == as_json(account)["joined_on"]
    assert replaced["created_at"] == as_json(account)["created_at"]
    assert (await client.get(f"/accounts/{account.id}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    body = await build_account(db)
    required = {name: body[name] for name in ["email", "password"]}
    response = await client.put(f"/accounts/{account.id}", json=required)
    assert response.status_code == 200
    assert {"name": None, "priority": "low"}.items() <= response.json().items()


@pytest.mark.parametrize("name", ["email", "password"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    del body[name]
    assert refused(await client.put(f"/accounts/{account.id}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["id", "joined_on", "created_at", "updated_at", "no_such_field"])
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    response = await client.put(f"/accounts/{account.id}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    for name, value in REFUSED:
        response = await client.put(f"/accounts/{account.id}", json=body | {name: value})
        assert refused(response) == [name], value


@pytest.mark.parametrize("names", [["email"]])
async def test_replace_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_account(db)
    await make_account(db, **first)
    account = await make_account(db)
    body = await build_account(db)
    for fixed in ["joined_on"]:
        del body[fixed]

    body |= {name: first[name] for name in names}
    response = await client.put(f"/accounts/{account.id}", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_account(db) for _ in range(3)]
    response = await client.post("/accounts/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {
            "id",
            "email",
            "name",
            "priority",
            "joined_on",
            "created_at",
            "updated_at",
        }
        del body["password"]
        assert body.items() <= row.items()
        assert (await client.get(f"/accounts/{row['id']}")).json() == row
    assert len((await AccountService(db).search(AccountQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_account(db)
    required = {name: body[name] for name in ["email", "password"]}
    response = await client.post("/accounts/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"name": None, "priority": "low"}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_account(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/accounts/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await AccountService(db).search(AccountQuery())).items == []


@pytest.mark.parametrize("names", [["email"]])
async def test_bulk_create_is_all_or_nothing(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    items = [await build_account(db) for _ in range(3)]
    items[2] |= {name: items[0][name] for name in names}
    response = await client.post("/accounts/bulk", json={"items": items})
    assert conflict(response) == ("already-exists", set(names))
    assert (await AccountService(db).search(AccountQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_account(db)] * number
    assert refused(await client.post("/accounts/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_account(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/accounts/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize("name", ["password"])
async def test_bulk_create_keeps_passwords_as_hashes(
    client: AsyncClient, db: Database, name: str
) -> None:
    items = [await build_account(db) for _ in range(2)]
    await client.post("/accounts/bulk", json={"items": items})
    columns = Account.metadata.tables["account"].columns
    for (hashed,) in await db.all(select(columns[name])):
        assert hashed.startswith("$argon2")


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_account(db) for _ in range(3)]
    keys = [as_json(row)["id"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/accounts/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await AccountService(db).search(AccountQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_account(db)
    keys = [as_json(row)["id"], "00000000-0000-4000-8000-000000000000"]
    response = await client.post("/accounts/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "00000000-0000-4000-8000-000000000000" in response.json()["detail"]
    assert (await AccountService(db).search(AccountQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["00000000-0000-4000-8000-000000000000"] * number
    assert refused(await client.post("/accounts/bulk-delete", json={"ids": keys})) == ["ids"]


async def test_bulk_delete_is_refused_for_article_account(
    client: AsyncClient, db: Database
) -> None:
    account = await make_account(db)
    child = await make_article(db, account_id=str(account.id))
    keys = [as_json(account)["id"]]
    response = await client.post("/accounts/bulk-delete", json={"ids": keys})
    assert conflict(response) == ("still-referenced", set())
    assert await ArticleService(db).get(child.id) == child
