"""Stocks over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.country import make_country
from tests.factories.product import make_product
from tests.factories.stock import build_stock, make_stock
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/stocks/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("amount", 0),
    ("amount", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("amount", -1),
    ("amount", 2**31),
    ("amount", "5"),
    ("amount", True),
    ("amount", 1.5),
    ("amount", None),
    ("product_id", "no uuid"),
    ("product_id", None),
    ("country_code", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_stock(db)
    response = await client.post("/stocks", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "amount",
        "product_id",
        "country_code",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/stocks/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_stock(db)
    required = {name: body[name] for name in ["amount", "product_id", "country_code"]}
    response = await client.post("/stocks", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["amount", "product_id", "country_code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_stock(db)
    del body[name]
    assert refused(await client.post("/stocks", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_stock(db) | {name: None}
    assert refused(await client.post("/stocks", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_stock(db, **{name: value})
    response = await client.post("/stocks", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_stock(db, **{name: value})
    assert refused(await client.post("/stocks", json=body)) == [name]


@pytest.mark.parametrize("names", [["product_id", "country_code"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_stock(db)
    await make_stock(db, **first)
    body = await build_stock(db, **{name: first[name] for name in names})
    response = await client.post("/stocks", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["product_id", "country_code"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_stock(db)
    await make_stock(db, **first)
    stock = await make_stock(db)
    response = await client.patch(f"/stocks/{stock.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": "00000000-0000-4000-8000-000000000000"},
        {"country_code": "xx"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_stock(db, **values)
    response = await client.post("/stocks", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": "00000000-0000-4000-8000-000000000000"},
        {"country_code": "xx"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    stock = await make_stock(db)
    response = await client.patch(f"/stocks/{stock.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    response = await client.get(f"/stocks/{stock.id}")
    assert response.status_code == 200
    assert response.json() == as_json(stock)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/stocks/z")) == ["stock_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("amount", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    stock = await make_stock(db)
    response = await client.patch(f"/stocks/{stock.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > stock.updated_at
    assert changed == as_json(stock) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/stocks/{stock.id}", json={})).json() == changed


async def test_update_product(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    other = await make_product(db)
    values = {"product_id": str(other.id)}
    response = await client.patch(f"/stocks/{stock.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_country(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    other = await make_country(db)
    values = {"country_code": other.code}
    response = await client.patch(f"/stocks/{stock.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    response = await client.patch(f"/stocks/{stock.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(stock)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"amount": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    stock = await make_stock(db)
    assert refused(await client.patch(f"/stocks/{stock.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    for name, value in REFUSED:
        response = await client.patch(f"/stocks/{stock.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    response = await client.delete(f"/stocks/{stock.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/stocks/{stock.id}"))
    assert is_missing(await client.delete(f"/stocks/{stock.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/stocks/{stock.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"amount": 1},
    {"amount": 2},
    {"amount": 3},
]


async def make_rising_stocks(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        stock = await make_stock(db, **values)
        rows.append(as_json(stock))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/stocks")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    stock = await make_stock(db)
    response = await client.get("/stocks")
    assert response.json()["items"] == [as_json(stock)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("amount", COMPARED),
        ("product_id", EQUALITY),
        ("country_code", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_stocks(db)
    assert await compared(client, "/stocks", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("amount__in", "no such value"),
        ("product_id__in", "no such value"),
        ("country_code__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/stocks", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_stocks(db)
    assert await found(client, "/stocks", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["amount", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_stocks(db)
    assert await found(client, "/stocks", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/stocks", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_stocks(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/stocks", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/stocks", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "amount"},
        {"sort": "-amount"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_stock(db)) for _ in range(5)]
    items = await walk(client, "/stocks", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/stocks", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_stock(db)
    page = (await client.get("/stocks", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/stocks", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/stocks", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/stocks", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_stock(db)
        with count_statements() as statements:
            await client.get("/stocks")
        counts.add(len(statements))
    assert len(counts) == 1
