"""Offices over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.employee import EmployeeService
from app.services.flight import FlightService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.employee import make_employee
from tests.factories.flight import make_flight
from tests.factories.office import build_office, make_office
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/offices/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 81),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("caretaker_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_caretaker = await make_employee(db)
    body = await build_office(db, caretaker_id=str(other_caretaker.id))
    response = await client.post("/offices", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "caretaker_id", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/offices/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_office(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/offices", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"caretaker_id": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_office(db)
    del body[name]
    assert refused(await client.post("/offices", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_office(db) | {name: None}
    assert refused(await client.post("/offices", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_office(db, **{name: value})
    response = await client.post("/offices", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_office(db, **{name: value})
    assert refused(await client.post("/offices", json=body)) == [name]


@pytest.mark.parametrize("names", [["name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_office(db)
    await make_office(db, **first)
    body = await build_office(db, **{name: first[name] for name in names})
    response = await client.post("/offices", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["name"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_office(db)
    await make_office(db, **first)
    office = await make_office(db)
    response = await client.patch(
        f"/offices/{office.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"caretaker_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_office(db, **values)
    response = await client.post("/offices", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"caretaker_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    office = await make_office(db)
    response = await client.patch(f"/offices/{office.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    response = await client.get(f"/offices/{office.id}")
    assert response.status_code == 200
    assert response.json() == as_json(office)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/offices/z")) == ["office_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    office = await make_office(db)
    response = await client.patch(f"/offices/{office.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > office.updated_at
    assert changed == as_json(office) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/offices/{office.id}", json={})).json() == changed


async def test_update_caretaker(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    other = await make_employee(db)
    values = {"caretaker_id": str(other.id)}
    response = await client.patch(f"/offices/{office.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    response = await client.patch(f"/offices/{office.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(office)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    office = await make_office(db)
    assert refused(await client.patch(f"/offices/{office.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    for name, value in REFUSED:
        response = await client.patch(f"/offices/{office.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    response = await client.delete(f"/offices/{office.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/offices/{office.id}"))
    assert is_missing(await client.delete(f"/offices/{office.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/offices/{office.id}")).status_code == 200


async def test_delete_clears_employee_office(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    child = await make_employee(db, office_id=str(office.id))
    response = await client.delete(f"/offices/{office.id}")
    assert response.status_code == 204
    cleared = await EmployeeService(db).get(child.id)
    assert cleared.office_id is None


async def test_delete_is_refused_for_flight_origin(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    child = await make_flight(db, origin_id=str(office.id))
    response = await client.delete(f"/offices/{office.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await FlightService(db).get(child.id) == child


async def test_delete_takes_flight_destination_along(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    child = await make_flight(db, destination_id=str(office.id))
    response = await client.delete(f"/offices/{office.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await FlightService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a"},
    {"name": "name-b"},
    {"name": "name-c"},
]


async def make_rising_offices(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_caretaker = await make_employee(db)
        office = await make_office(db, **values, caretaker_id=str(other_caretaker.id))
        rows.append(as_json(office))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/offices")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    office = await make_office(db)
    response = await client.get("/offices")
    assert response.json()["items"] == [as_json(office)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("name", EQUALITY),
        ("caretaker_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_offices(db)
    assert await compared(client, "/offices", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["caretaker_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_offices(db)
    rows.append(as_json(await make_office(db)))
    query = f"{name}__is_null"
    assert await found(client, "/offices", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/offices", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("name__in", "\x00"),
        ("caretaker_id__in", "no such value"),
        ("caretaker_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/offices", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_offices(db)
    assert await found(client, "/offices", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["name", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_offices(db)
    assert await found(client, "/offices", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/offices", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_offices(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/offices", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/offices", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_office(db)) for _ in range(5)]
    items = await walk(client, "/offices", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/offices", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_office(db)
    page = (await client.get("/offices", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/offices", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/offices", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/offices", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_office(db)
        with count_statements() as statements:
            await client.get("/offices")
        counts.add(len(statements))
    assert len(counts) == 1
