"""Employees over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.badge import BadgeService
from app.services.employee import EmployeeService
from app.services.office import OfficeService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.badge import make_badge
from tests.factories.employee import build_employee, make_employee
from tests.factories.office import make_office
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/employees/00000000-0000-4000-8000-000000000000"

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
    ("manager_id", "no uuid"),
    ("office_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_manager = await make_employee(db)
    other_office = await make_office(db)
    body = await build_employee(
        db, manager_id=str(other_manager.id), office_id=str(other_office.id)
    )
    response = await client.post("/employees", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "manager_id",
        "office_id",
        "created_at",
        "updated_at",
        "manager",
        "reports",
        "badge",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/employees/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_employee(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/employees", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"manager_id": None, "office_id": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_employee(db)
    del body[name]
    assert refused(await client.post("/employees", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_employee(db) | {name: None}
    assert refused(await client.post("/employees", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_employee(db, **{name: value})
    response = await client.post("/employees", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_employee(db, **{name: value})
    assert refused(await client.post("/employees", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"manager_id": "00000000-0000-4000-8000-000000000000"},
        {"office_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_employee(db, **values)
    response = await client.post("/employees", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"manager_id": "00000000-0000-4000-8000-000000000000"},
        {"office_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    employee = await make_employee(db)
    response = await client.patch(f"/employees/{employee.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    response = await client.get(f"/employees/{employee.id}")
    assert response.status_code == 200
    assert response.json() == as_json(employee)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/employees/z")) == ["employee_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    employee = await make_employee(db)
    counts = set()
    for _ in range(3):
        await make_employee(db, manager_id=str(employee.id))
        with count_statements() as statements:
            await client.get(f"/employees/{employee.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    employee = await make_employee(db)
    response = await client.patch(f"/employees/{employee.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > employee.updated_at
    assert changed == as_json(employee) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/employees/{employee.id}", json={})).json() == changed


async def test_update_manager(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    other = await make_employee(db)
    values = {"manager_id": str(other.id)}
    response = await client.patch(f"/employees/{employee.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_office(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    other = await make_office(db)
    values = {"office_id": str(other.id)}
    response = await client.patch(f"/employees/{employee.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    response = await client.patch(f"/employees/{employee.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(employee)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    employee = await make_employee(db)
    assert refused(await client.patch(f"/employees/{employee.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    for name, value in REFUSED:
        response = await client.patch(f"/employees/{employee.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/employees/{employee.id}"))
    assert is_missing(await client.delete(f"/employees/{employee.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/employees/{employee.id}")).status_code == 200


async def test_delete_clears_employee_manager(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    child = await make_employee(db, manager_id=str(employee.id))
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    cleared = await EmployeeService(db).get(child.id)
    assert cleared.manager_id is None


async def test_delete_clears_office_caretaker(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    child = await make_office(db, caretaker_id=str(employee.id))
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    cleared = await OfficeService(db).get(child.id)
    assert cleared.caretaker_id is None


async def test_delete_takes_badge_employee_along(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    child = await make_badge(db, employee_id=str(employee.id))
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await BadgeService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_employees(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_manager = await make_employee(db)
        other_office = await make_office(db)
        employee = await make_employee(
            db, **values, manager_id=str(other_manager.id), office_id=str(other_office.id)
        )
        rows.append(as_json(employee))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/employees")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    response = await client.get("/employees")
    assert response.json()["items"] == [as_json(employee)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("manager_id", EQUALITY),
        ("office_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_employees(db)
    assert await compared(client, "/employees", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["manager_id", "office_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_employees(db)
    rows.append(as_json(await make_employee(db)))
    query = f"{name}__is_null"
    assert await found(client, "/employees", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/employees", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("manager_id__in", "no such value"),
        ("manager_id__is_null", "perhaps"),
        ("office_id__in", "no such value"),
        ("office_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/employees", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_employees(db)
    assert await found(client, "/employees", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_employees(db)
    assert await found(client, "/employees", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/employees", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_employees(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/employees", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/employees", rows, sort=f"-{name}")
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
    rows = [as_json(await make_employee(db)) for _ in range(5)]
    items = await walk(client, "/employees", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/employees", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_employee(db)
    page = (await client.get("/employees", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/employees", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/employees", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/employees", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        employee = await make_employee(db)
        await make_employee(db, manager_id=str(employee.id))
        with count_statements() as statements:
            await client.get("/employees")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_manager(client: AsyncClient, db: Database) -> None:
    other = await make_employee(db)
    employee = await make_employee(db, manager_id=str(other.id))
    embedded = (await client.get(f"/employees/{employee.id}")).json()["manager"]
    assert embedded.keys() == {"id", "name", "manager_id", "office_id", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_manager(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    assert (await client.get(f"/employees/{employee.id}")).json()["manager"] is None


async def test_get_embeds_reports(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    assert (await client.get(f"/employees/{employee.id}")).json()["reports"] == []
    others = [as_json(await make_employee(db, manager_id=str(employee.id))) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/employees/{employee.id}")).json()["reports"]
    assert embedded[0].keys() == {
        "id",
        "name",
        "manager_id",
        "office_id",
        "created_at",
        "updated_at",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_get_embeds_badge(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    assert (await client.get(f"/employees/{employee.id}")).json()["badge"] is None
    other = await make_badge(db, employee_id=str(employee.id))
    embedded = (await client.get(f"/employees/{employee.id}")).json()["badge"]
    assert embedded.keys() == {"id", "number", "employee_id", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()
