"""Cities over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.city import build_city, make_city
from tests.factories.counter import make_counter
from tests.factories.country import make_country
from tests.factories.ledger import make_ledger
from tests.factories.lot import make_lot
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/cities/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "x" * 60),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("label", ""),
    ("label", "x" * 61),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
    ("country_code", None),
    ("counter_id", "1"),
    ("counter_id", None),
    ("ledger_id", "1"),
    ("lot_number", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_ledger = await make_ledger(db)
    other_lot = await make_lot(db)
    body = await build_city(db, ledger_id=other_ledger.id, lot_number=other_lot.number)
    response = await client.post("/cities", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "label",
        "country_code",
        "counter_id",
        "ledger_id",
        "lot_number",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/cities/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_city(db)
    required = {name: body[name] for name in ["label", "country_code", "counter_id"]}
    response = await client.post("/cities", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"ledger_id": None, "lot_number": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["label", "country_code", "counter_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_city(db)
    del body[name]
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_city(db) | {name: None}
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_city(db, **{name: value})
    response = await client.post("/cities", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_city(db, **{name: value})
    assert refused(await client.post("/cities", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"country_code": "xx"},
        {"counter_id": 2**31 - 1},
        {"ledger_id": 2**31 - 1},
        {"lot_number": 24},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_city(db, **values)
    response = await client.post("/cities", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"country_code": "xx"},
        {"counter_id": 2**31 - 1},
        {"ledger_id": 2**31 - 1},
        {"lot_number": 24},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    city = await make_city(db)
    response = await client.patch(f"/cities/{city.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.get(f"/cities/{city.id}")
    assert response.status_code == 200
    assert response.json() == as_json(city)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/cities/z")) == ["city_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    city = await make_city(db)
    response = await client.patch(f"/cities/{city.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > city.updated_at
    assert changed == as_json(city) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/cities/{city.id}", json={})).json() == changed


async def test_update_country(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    other = await make_country(db)
    values = {"country_code": other.code}
    response = await client.patch(f"/cities/{city.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_counter(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    other = await make_counter(db)
    values = {"counter_id": other.id}
    response = await client.patch(f"/cities/{city.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_ledger(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    other = await make_ledger(db)
    values = {"ledger_id": other.id}
    response = await client.patch(f"/cities/{city.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_lot(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    other = await make_lot(db)
    values = {"lot_number": other.number}
    response = await client.patch(f"/cities/{city.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.patch(f"/cities/{city.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(city)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    city = await make_city(db)
    assert refused(await client.patch(f"/cities/{city.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    for name, value in REFUSED:
        response = await client.patch(f"/cities/{city.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.delete(f"/cities/{city.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/cities/{city.id}"))
    assert is_missing(await client.delete(f"/cities/{city.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/cities/{city.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_cities(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_ledger = await make_ledger(db)
        other_lot = await make_lot(db)
        city = await make_city(db, **values, ledger_id=other_ledger.id, lot_number=other_lot.number)
        rows.append(as_json(city))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/cities")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    city = await make_city(db)
    response = await client.get("/cities")
    assert response.json()["items"] == [as_json(city)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("country_code", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_cities(db)
    assert await compared(client, "/cities", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["ledger_id", "lot_number"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cities(db)
    rows.append(as_json(await make_city(db)))
    query = f"{name}__is_null"
    assert await found(client, "/cities", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/cities", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("country_code__in", "\x00"),
        ("counter_id__in", "no such value"),
        ("ledger_id__in", "no such value"),
        ("ledger_id__is_null", "perhaps"),
        ("lot_number__in", "no such value"),
        ("lot_number__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/cities", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_cities(db)
    assert await found(client, "/cities", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cities(db)
    assert await found(client, "/cities", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/cities", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cities(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/cities", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/cities", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


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
    rows = [as_json(await make_city(db)) for _ in range(5)]
    items = await walk(client, "/cities", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/cities", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_city(db)
    page = (await client.get("/cities", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/cities", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/cities", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/cities", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_city(db)
        with count_statements() as statements:
            await client.get("/cities")
        counts.add(len(statements))
    assert len(counts) == 1
