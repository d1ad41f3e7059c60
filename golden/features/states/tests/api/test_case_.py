"""Cases over HTTP."""

from datetime import datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.case_ import CaseService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.case_ import make_case, make_case_in
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/cases/00000000-0000-4000-8000-000000000000"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("text", "text-\x00"),
    ("text", 5),
    ("text", None),
]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "text-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    case_ = await make_case(db)
    response = await client.patch(f"/cases/{case_.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > case_.updated_at
    assert changed == as_json(case_) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/cases/{case_.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    case_ = await make_case(db)
    response = await client.patch(f"/cases/{case_.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(case_)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"text": "text-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["id", "step", "created_at", "updated_at", "version", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    case_ = await make_case(db)
    assert refused(await client.patch(f"/cases/{case_.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    case_ = await make_case(db)
    for name, value in REFUSED:
        response = await client.patch(f"/cases/{case_.id}", json={name: value})
        assert refused(response) == [name], value


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_cases(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        case_ = await make_case(db, **values)
        rows.append(as_json(case_))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/cases")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    case_ = await make_case(db)
    response = await client.get("/cases")
    assert response.json()["items"] == [as_json(case_)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_cases(db)
    assert await compared(client, "/cases", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("step__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/cases", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_cases(db)
    assert await found(client, "/cases", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cases(db)
    assert await found(client, "/cases", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/cases", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cases(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/cases", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/cases", rows, sort=f"-{name}")
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
    rows = [as_json(await make_case(db)) for _ in range(5)]
    items = await walk(client, "/cases", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/cases", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_case(db)
    page = (await client.get("/cases", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/cases", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/cases", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/cases", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_case(db)
        with count_statements() as statements:
            await client.get("/cases")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    case_ = await make_case(db)
    change = {"text": "text-b"}
    response = await client.patch(f"/cases/{case_.id}", json=change, headers={"If-Match": '"1"'})
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(f"/cases/{case_.id}", json=change, headers={"If-Match": '"1"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(f"/cases/{case_.id}", json=change, headers={"If-Match": '"2"'})
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    case_ = await make_case(db)
    response = await client.patch(f"/cases/{case_.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    case_ = await make_case(db)
    for change in ({}, {"text": "text-b"}):
        response = await client.patch(f"/cases/{case_.id}", json=change, headers={"If-Match": tags})
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    case_ = await make_case(db)
    response = await client.patch(f"/cases/{case_.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    case_ = await make_case(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/cases/{case_.id}", json={}),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("settle", "1st", "2nd"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    case_ = await make_case_in(db, state)
    path = f"/cases/{case_.id}"
    response = await client.post(f"{path}/{name}")
    assert response.status_code == 200
    changed = response.json()
    assert changed["step"] == target
    assert changed == as_json(await CaseService(db).get(case_.id))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("settle", "2nd", "`settle` leads from 1st to 2nd."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    case_ = await make_case_in(db, state)
    path = f"/cases/{case_.id}"
    response = await client.post(f"{path}/{name}")
    assert conflict(response) == ("wrong-state", {"step"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await CaseService(db).get(case_.id) == case_


@pytest.mark.parametrize("name", ["settle"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}"))


async def test_list_filters_by_state(client: AsyncClient, db: Database) -> None:
    rows = {state: as_json(await make_case_in(db, state)) for state in ["1st", "2nd"]}
    for state, row in rows.items():
        response = await client.get("/cases", params={"step": state})
        assert response.json()["items"] == [row]


async def test_transition_of_a_version(client: AsyncClient, db: Database) -> None:
    case_ = await make_case_in(db, "1st")
    version = case_.version
    path = f"/cases/{case_.id}"
    stale = {"If-Match": f'"{version + 1}"'}
    response = await client.post(f"{path}/settle", headers=stale)
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    current = {"If-Match": f'"{version}"'}
    response = await client.post(f"{path}/settle", headers=current)
    assert response.status_code == 200
    assert response.json()["version"] == version + 1
    assert response.headers["etag"] == f'"{version + 1}"'
