"""Contracts over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.contract import build_contract, make_contract
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/contracts/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("ends_on", None),
    ("seats", 1),
    ("used", -(2**31)),
    ("price", "99999999.99"),
    ("discount", "0.00"),
    ("rate", "0.0000"),
    ("rate", "1.0000"),
    ("note", ""),
    ("note", "x" * 200),
    ("note", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("starts_on", "today"),
    ("starts_on", "2030-02-30"),
    ("starts_on", 5),
    ("starts_on", None),
    ("ends_on", "today"),
    ("ends_on", "2030-02-30"),
    ("ends_on", 5),
    ("seats", 0),
    ("seats", 2**31),
    ("seats", "5"),
    ("seats", True),
    ("seats", 1.5),
    ("seats", None),
    ("used", -2_147_483_649),
    ("used", 2**31),
    ("used", "5"),
    ("used", True),
    ("used", 1.5),
    ("used", None),
    ("price", "-100000000.00"),
    ("price", "100000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("discount", "-0.01"),
    ("discount", "100000000.00"),
    ("discount", "much"),
    ("discount", "1.005"),
    ("discount", 1.5),
    ("discount", None),
    ("rate", "-0.0001"),
    ("rate", "1.0001"),
    ("rate", "much"),
    ("rate", "1.00005"),
    ("rate", 1.5),
    ("rate", None),
    ("mode", "no such value"),
    ("mode", 1),
    ("mode", None),
    ("note", "x" * 201),
    ("note", "note-\x00"),
    ("note", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_contract(db)
    response = await client.post("/contracts", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "starts_on",
        "ends_on",
        "seats",
        "used",
        "price",
        "discount",
        "rate",
        "mode",
        "note",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/contracts/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_contract(db)
    required = {name: body[name] for name in ["starts_on", "seats", "price"]}
    response = await client.post("/contracts", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "ends_on": None,
        "used": 0,
        "discount": "0.00",
        "rate": "0.5000",
        "mode": "manual",
        "note": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["starts_on", "seats", "price"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_contract(db)
    del body[name]
    assert refused(await client.post("/contracts", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_contract(db) | {name: None}
    assert refused(await client.post("/contracts", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_contract(db, **{name: value})
    response = await client.post("/contracts", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_contract(db, **{name: value})
    assert refused(await client.post("/contracts", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"starts_on": "2030-01-02", "ends_on": "2030-01-01"}, id="ends_after_start"),
        pytest.param({"used": 2, "seats": 1}, id="used_fits"),
        pytest.param({"discount": "2.00", "price": "1.00"}, id="discount_fits"),
        pytest.param({"price": "99999999.99", "note": None}, id="cheap_or_noted"),
        pytest.param({"seats": 2, "price": "99999999.99"}, id="total_fits"),
    ],
)
async def test_create_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_contract(db, **values)
    assert conflict(await client.post("/contracts", json=body)) == ("rule-violated", set())


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"starts_on": "2030-01-02", "ends_on": "2030-01-01"}, id="ends_after_start"),
        pytest.param({"used": 2, "seats": 1}, id="used_fits"),
        pytest.param({"discount": "2.00", "price": "1.00"}, id="discount_fits"),
        pytest.param({"price": "99999999.99", "note": None}, id="cheap_or_noted"),
        pytest.param({"seats": 2, "price": "99999999.99"}, id="total_fits"),
    ],
)
async def test_update_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    contract = await make_contract(db)
    assert conflict(await client.patch(f"/contracts/{contract.id}", json=values)) == (
        "rule-violated",
        set(),
    )


async def test_get(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    response = await client.get(f"/contracts/{contract.id}")
    assert response.status_code == 200
    assert response.json() == as_json(contract)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/contracts/z")) == ["contract_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ends_on", "2030-01-02"),
        ("ends_on", None),
        ("seats", 2),
        ("price", "2.00"),
        ("rate", "0.9978"),
        ("mode", "auto"),
        ("note", "note-b"),
        ("note", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    contract = await make_contract(db)
    response = await client.patch(f"/contracts/{contract.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > contract.updated_at
    assert changed == as_json(contract) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/contracts/{contract.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    response = await client.patch(f"/contracts/{contract.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(contract)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"ends_on": "2030-01-02"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    contract = await make_contract(db)
    assert refused(await client.patch(f"/contracts/{contract.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    for name, value in REFUSED:
        response = await client.patch(f"/contracts/{contract.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    response = await client.delete(f"/contracts/{contract.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/contracts/{contract.id}"))
    assert is_missing(await client.delete(f"/contracts/{contract.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/contracts/{contract.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "starts_on": "2030-01-01",
        "ends_on": "2030-01-01",
        "seats": 1,
        "used": 1,
        "price": "1.00",
        "discount": "1.00",
        "rate": "0.9977",
        "mode": "auto",
        "note": "note-a",
    },
    {
        "starts_on": "2030-01-02",
        "ends_on": "2030-01-02",
        "seats": 2,
        "used": 2,
        "price": "2.00",
        "discount": "2.00",
        "rate": "0.9978",
        "mode": "manual",
        "note": "note-a",
    },
    {
        "starts_on": "2030-01-03",
        "ends_on": "2030-01-03",
        "seats": 3,
        "used": 3,
        "price": "3.00",
        "discount": "3.00",
        "rate": "0.9979",
        "mode": "auto",
        "note": "note-a",
    },
]


async def make_rising_contracts(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        contract = await make_contract(db, **values)
        rows.append(as_json(contract))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/contracts")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    contract = await make_contract(db)
    response = await client.get("/contracts")
    assert response.json()["items"] == [as_json(contract)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("starts_on", COMPARED),
        ("ends_on", COMPARED),
        ("seats", COMPARED),
        ("used", COMPARED),
        ("price", COMPARED),
        ("discount", COMPARED),
        ("rate", COMPARED),
        ("mode", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_contracts(db)
    assert await compared(client, "/contracts", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["ends_on"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_contracts(db)
    rows.append(as_json(await make_contract(db, ends_on=None)))
    query = f"{name}__is_null"
    assert await found(client, "/contracts", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/contracts", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("starts_on__in", "no such value"),
        ("ends_on__in", "no such value"),
        ("ends_on__is_null", "perhaps"),
        ("seats__in", "no such value"),
        ("used__in", "no such value"),
        ("price__in", "no such value"),
        ("discount__in", "no such value"),
        ("rate__in", "no such value"),
        ("mode__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/contracts", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_contracts(db)
    assert await found(client, "/contracts", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize(
    "name", ["starts_on", "seats", "used", "price", "discount", "rate", "created_at", "updated_at"]
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_contracts(db)
    assert await found(client, "/contracts", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/contracts", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_contracts(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/contracts", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/contracts", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "starts_on"},
        {"sort": "-starts_on"},
        {"sort": "seats"},
        {"sort": "-seats"},
        {"sort": "used"},
        {"sort": "-used"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "discount"},
        {"sort": "-discount"},
        {"sort": "rate"},
        {"sort": "-rate"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_contract(db)) for _ in range(5)]
    items = await walk(client, "/contracts", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/contracts", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_contract(db)
    page = (await client.get("/contracts", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/contracts", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/contracts", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/contracts", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_contract(db)
        with count_statements() as statements:
            await client.get("/contracts")
        counts.add(len(statements))
    assert len(counts) == 1
