"""By emails over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.uses import UsesService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.by_email import build_by_email, make_by_email
from tests.factories.uses import make_uses
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/by-emails/address-x@example.com"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("address", "x" * 255),
    ("address", "nobody"),
    ("address", "no body@example.com"),
    ("address", "address-a@example.co\x00"),
    ("address", 5),
    ("address", None),
    ("name", "name-\x00"),
    ("name", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_by_email(db)
    response = await client.post("/by-emails", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"address", "name", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/by-emails/{created['address']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_by_email(db)
    required = {name: body[name] for name in ["address"]}
    response = await client.post("/by-emails", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"name": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["address"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_email(db)
    del body[name]
    assert refused(await client.post("/by-emails", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_email(db) | {name: None}
    assert refused(await client.post("/by-emails", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_email(db, **{name: value})
    response = await client.post("/by-emails", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_email(db, **{name: value})
    assert refused(await client.post("/by-emails", json=body)) == [name]


@pytest.mark.parametrize("names", [["address"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_by_email(db)
    await make_by_email(db, **first)
    body = await build_by_email(db, **{name: first[name] for name in names})
    response = await client.post("/by-emails", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    response = await client.get(f"/by-emails/{by_email.address}")
    assert response.status_code == 200
    assert response.json() == as_json(by_email)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("name", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    by_email = await make_by_email(db)
    response = await client.patch(f"/by-emails/{by_email.address}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > by_email.updated_at
    assert changed == as_json(by_email) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/by-emails/{by_email.address}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    response = await client.patch(f"/by-emails/{by_email.address}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(by_email)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["address", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    by_email = await make_by_email(db)
    assert refused(await client.patch(f"/by-emails/{by_email.address}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    for name, value in REFUSED:
        response = await client.patch(f"/by-emails/{by_email.address}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    response = await client.delete(f"/by-emails/{by_email.address}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/by-emails/{by_email.address}"))
    assert is_missing(await client.delete(f"/by-emails/{by_email.address}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/by-emails/{by_email.address}")).status_code == 200


async def test_delete_is_refused_for_uses_mail(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    child = await make_uses(db, mail_address=by_email.address)
    response = await client.delete(f"/by-emails/{by_email.address}")
    assert conflict(response) == ("still-referenced", set())
    assert await UsesService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"address": "address-a@example.com"},
    {"address": "address-b@example.com"},
    {"address": "address-c@example.com"},
]


async def make_rising_by_emails(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        by_email = await make_by_email(db, **values)
        rows.append(as_json(by_email))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/by-emails")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    by_email = await make_by_email(db)
    response = await client.get("/by-emails")
    assert response.json()["items"] == [as_json(by_email)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("address", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_by_emails(db)
    assert await compared(client, "/by-emails", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("address__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/by-emails", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_by_emails(db)
    assert await found(client, "/by-emails", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["address", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_by_emails(db)
    assert await found(client, "/by-emails", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/by-emails", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "address"},
        {"sort": "-address"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_by_email(db)) for _ in range(5)]
    items = await walk(client, "/by-emails", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/by-emails", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_by_email(db)
    page = (await client.get("/by-emails", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/by-emails", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-address"}
    assert is_missing(await client.get("/by-emails", params=query))
    cursor = forged("address", [])
    assert is_missing(await client.get("/by-emails", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_by_email(db)
        with count_statements() as statements:
            await client.get("/by-emails")
        counts.add(len(statements))
    assert len(counts) == 1
