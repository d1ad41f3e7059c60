"""Sheets over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.factories.sheet import build_sheet, make_sheet
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/sheets/book-x/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("book", "x"),
    ("book", "xxxxxxxxxx"),
    ("page", 1),
    ("page", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("book", ""),
    ("book", "xxxxxxxxxxx"),
    ("book", "book-\x00"),
    ("book", 5),
    ("book", None),
    ("page", 0),
    ("page", 2**31),
    ("page", "5"),
    ("page", True),
    ("page", 1.5),
    ("page", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_sheet(db)
    response = await client.post("/sheets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"book", "page", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/sheets/{created['book']}/{created['page']}"


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_sheet(db)
    required = {name: body[name] for name in ["book", "page"]}
    response = await client.post("/sheets", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["book", "page"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sheet(db)
    del body[name]
    assert refused(await client.post("/sheets", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sheet(db) | {name: None}
    assert refused(await client.post("/sheets", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sheet(db, **{name: value})
    response = await client.post("/sheets", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sheet(db, **{name: value})
    assert refused(await client.post("/sheets", json=body)) == [name]


@pytest.mark.parametrize("names", [["book", "page"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_sheet(db)
    await make_sheet(db, **first)
    body = await build_sheet(db, **{name: first[name] for name in names})
    response = await client.post("/sheets", json=body)
    assert conflict(response) == ("already-exists", set(names))


COPY_INPUT: dict[str, Any] = {"to": "00000000-0000-4000-8000-000000000001"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_copy(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.post(f"/sheets/{sheet.book}/{sheet.page}/copy", json=COPY_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_copy(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/copy", json=COPY_INPUT))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("to", "no uuid"),
        ("to", 5),
        ("to", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_copy(client: AsyncClient, name: str, value: Any) -> None:
    given = COPY_INPUT | {name: value}
    response = await client.post(f"{MISSING}/copy", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["to"])
async def test_required_by_copy(client: AsyncClient, name: str) -> None:
    given = {key: value for key, value in COPY_INPUT.items() if key != name}
    response = await client.post(f"{MISSING}/copy", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_date(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.post(f"/sheets/{sheet.book}/{sheet.page}/date")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_date(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/date"))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_renumber(client: AsyncClient) -> None:
    response = await client.post("/sheets/renumber")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"
