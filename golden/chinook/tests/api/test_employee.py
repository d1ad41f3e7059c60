"""Employees over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.customer import CustomerService
from app.services.employee import EmployeeService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.employee import build_employee, make_employee
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/employees/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("last_name", ""),
    ("last_name", "xxxxxxxxxxxxxxxxxxxx"),
    ("first_name", ""),
    ("first_name", "xxxxxxxxxxxxxxxxxxxx"),
    ("title", ""),
    ("title", "x" * 30),
    ("title", None),
    ("birth_date", None),
    ("hire_date", None),
    ("address", ""),
    ("address", "x" * 70),
    ("address", None),
    ("city", ""),
    ("city", "x" * 40),
    ("city", None),
    ("state", ""),
    ("state", "x" * 40),
    ("state", None),
    ("country", ""),
    ("country", "x" * 40),
    ("country", None),
    ("postal_code", ""),
    ("postal_code", "xxxxxxxxxx"),
    ("postal_code", None),
    ("phone", ""),
    ("phone", "x" * 24),
    ("phone", None),
    ("fax", ""),
    ("fax", "x" * 24),
    ("fax", None),
    ("email", ""),
    ("email", "x" * 60),
    ("email", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("last_name", "x" * 21),
    ("last_name", "last name \x00"),
    ("last_name", 5),
    ("last_name", None),
    ("first_name", "x" * 21),
    ("first_name", "first name \x00"),
    ("first_name", 5),
    ("first_name", None),
    ("title", "x" * 31),
    ("title", "title-\x00"),
    ("title", 5),
    ("birth_date", "now"),
    ("birth_date", "2030-01-01T12:00:00"),
    ("birth_date", 5),
    ("hire_date", "now"),
    ("hire_date", "2030-01-01T12:00:00"),
    ("hire_date", 5),
    ("address", "x" * 71),
    ("address", "address-\x00"),
    ("address", 5),
    ("city", "x" * 41),
    ("city", "city-\x00"),
    ("city", 5),
    ("state", "x" * 41),
    ("state", "state-\x00"),
    ("state", 5),
    ("country", "x" * 41),
    ("country", "country-\x00"),
    ("country", 5),
    ("postal_code", "xxxxxxxxxxx"),
    ("postal_code", "\x00"),
    ("postal_code", 5),
    ("phone", "x" * 25),
    ("phone", "phone-\x00"),
    ("phone", 5),
    ("fax", "x" * 25),
    ("fax", "fax-\x00"),
    ("fax", 5),
    ("email", "x" * 61),
    ("email", "email-\x00"),
    ("email", 5),
    ("reports_to_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_reports_to = await make_employee(db)
    body = await build_employee(db, reports_to_id=other_reports_to.id)
    response = await client.post("/employees", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "last_name",
        "first_name",
        "title",
        "birth_date",
        "hire_date",
        "address",
        "city",
        "state",
        "country",
        "postal_code",
        "phone",
        "fax",
        "email",
        "reports_to_id",
        "reports",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/employees/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_employee(db)
    required = {name: body[name] for name in ["last_name", "first_name"]}
    response = await client.post("/employees", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "title": None,
        "birth_date": None,
        "hire_date": None,
        "address": None,
        "city": None,
        "state": None,
        "country": None,
        "postal_code": None,
        "phone": None,
        "fax": None,
        "email": None,
        "reports_to_id": None,
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["last_name", "first_name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_employee(db)
    del body[name]
    assert refused(await client.post("/employees", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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
        {"reports_to_id": 2**31 - 1},
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
        {"reports_to_id": 2**31 - 1},
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
        await make_employee(db, reports_to_id=employee.id)
        with count_statements() as statements:
            await client.get(f"/employees/{employee.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("last_name", "last name b"),
        ("first_name", "first name b"),
        ("title", "title-b"),
        ("title", None),
        ("birth_date", "2030-01-01T13:00:00Z"),
        ("birth_date", None),
        ("hire_date", "2030-01-01T13:00:00Z"),
        ("hire_date", None),
        ("address", "address-b"),
        ("address", None),
        ("city", "city-b"),
        ("city", None),
        ("state", "state-b"),
        ("state", None),
        ("country", "country-b"),
        ("country", None),
        ("postal_code", "b"),
        ("postal_code", None),
        ("phone", "phone-b"),
        ("phone", None),
        ("fax", "fax-b"),
        ("fax", None),
        ("email", "email-b"),
        ("email", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    employee = await make_employee(db)
    response = await client.patch(f"/employees/{employee.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(employee) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/employees/{employee.id}", json={})).json() == changed


async def test_update_reports_to(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    other = await make_employee(db)
    values = {"reports_to_id": other.id}
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
    change = {"last_name": "last name b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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


async def test_delete_clears_employee_reports_to(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    child = await make_employee(db, reports_to_id=employee.id)
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    cleared = await EmployeeService(db).get(child.id)
    assert cleared.reports_to_id is None


async def test_delete_clears_customer_support_rep(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    child = await make_customer(db, support_rep_id=employee.id)
    response = await client.delete(f"/employees/{employee.id}")
    assert response.status_code == 204
    cleared = await CustomerService(db).get(child.id)
    assert cleared.support_rep_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"birth_date": "2030-01-01T12:00:00Z", "hire_date": "2030-01-01T12:00:00Z"},
    {"birth_date": "2030-01-01T13:00:00Z", "hire_date": "2030-01-01T13:00:00Z"},
    {"birth_date": "2030-01-01T14:00:00Z", "hire_date": "2030-01-01T14:00:00Z"},
]


async def make_rising_employees(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_reports_to = await make_employee(db)
        employee = await make_employee(db, **values, reports_to_id=other_reports_to.id)
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
        ("id", COMPARED),
        ("birth_date", COMPARED),
        ("hire_date", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_employees(db)
    assert await compared(client, "/employees", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["birth_date", "hire_date", "reports_to_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_employees(db)
    rows.append(as_json(await make_employee(db, birth_date=None, hire_date=None)))
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
        ("birth_date__in", "no such value"),
        ("birth_date__is_null", "perhaps"),
        ("hire_date__in", "no such value"),
        ("hire_date__is_null", "perhaps"),
        ("reports_to_id__in", "no such value"),
        ("reports_to_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/employees", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_employees(db)
    assert await found(client, "/employees", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_employees(db)
    assert await found(client, "/employees", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/employees", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
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
        await make_employee(db, reports_to_id=employee.id)
        with count_statements() as statements:
            await client.get("/employees")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_reports(client: AsyncClient, db: Database) -> None:
    employee = await make_employee(db)
    assert (await client.get(f"/employees/{employee.id}")).json()["reports"] == []
    others = [as_json(await make_employee(db, reports_to_id=employee.id)) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/employees/{employee.id}")).json()["reports"]
    assert embedded[0].keys() == {
        "id",
        "last_name",
        "first_name",
        "title",
        "birth_date",
        "hire_date",
        "address",
        "city",
        "state",
        "country",
        "postal_code",
        "phone",
        "fax",
        "email",
        "reports_to_id",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()
