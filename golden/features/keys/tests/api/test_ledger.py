"""Ledgers over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.city import CityService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.city import make_city
from tests.factories.ledger import build_ledger, make_ledger
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/ledgers/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("label", ""),
    ("label", "x" * 21),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_ledger(db)
    response = await client.post("/ledgers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "label", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/ledgers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_ledger(db)
    required = {name: body[name] for name in ["label"]}
    response = await client.post("/ledgers", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["label"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_ledger(db)
    del body[name]
    assert refused(await client.post("/ledgers", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_ledger(db) | {name: None}
    assert refused(await client.post("/ledgers", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_ledger(db, **{name: value})
    response = await client.post("/ledgers", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_ledger(db, **{name: value})
    assert refused(await client.post("/ledgers", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    response = await client.get(f"/ledgers/{ledger.id}")
    assert response.status_code == 200
    assert response.json() == as_json(ledger)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/ledgers/z")) == ["ledger_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    ledger = await make_ledger(db)
    response = await client.patch(f"/ledgers/{ledger.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > ledger.updated_at
    assert changed == as_json(ledger) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/ledgers/{ledger.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    response = await client.patch(f"/ledgers/{ledger.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(ledger)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    ledger = await make_ledger(db)
    assert refused(await client.patch(f"/ledgers/{ledger.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    for name, value in REFUSED:
        response = await client.patch(f"/ledgers/{ledger.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    response = await client.delete(f"/ledgers/{ledger.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/ledgers/{ledger.id}"))
    assert is_missing(await client.delete(f"/ledgers/{ledger.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/ledgers/{ledger.id}")).status_code == 200


async def test_delete_clears_city_ledger(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    child = await make_city(db, ledger_id=ledger.id)
    response = await client.delete(f"/ledgers/{ledger.id}")
    assert response.status_code == 204
    cleared = await CityService(db).get(child.id)
    assert cleared.ledger_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_ledgers(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        ledger = await make_ledger(db, **values)
        rows.append(as_json(ledger))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/ledgers")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    ledger = await make_ledger(db)
    response = await client.get("/ledgers")
    assert response.json()["items"] == [as_json(ledger)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_ledgers(db)
    assert await compared(client, "/ledgers", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/ledgers", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_ledgers(db)
    assert await found(client, "/ledgers", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_ledgers(db)
    assert await found(client, "/ledgers", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/ledgers", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_ledger(db)) for _ in range(5)]
    items = await walk(client, "/ledgers", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/ledgers", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_ledger(db)
    page = (await client.get("/ledgers", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/ledgers", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/ledgers", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/ledgers", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_ledger(db)
        with count_statements() as statements:
            await client.get("/ledgers")
        counts.add(len(statements))
    assert len(counts) == 1
