"""Clients over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.borrowed_book import BorrowedBookService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.borrowed_book import make_borrowed_book
from tests.factories.client import build_client, make_client
from tests.pages import EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/clients/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("first_name", ""),
    ("first_name", "x" * 50),
    ("last_name", ""),
    ("last_name", "x" * 50),
    ("email", ""),
    ("email", "x" * 50),
    ("email", None),
    ("address", ""),
    ("address", "x" * 50),
    ("address", None),
    ("phone", ""),
    ("phone", "xxxxxxxxxxxxxxxxxxxx"),
    ("phone", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("first_name", "x" * 51),
    ("first_name", "first name \x00"),
    ("first_name", 5),
    ("first_name", None),
    ("last_name", "x" * 51),
    ("last_name", "last name \x00"),
    ("last_name", 5),
    ("last_name", None),
    ("email", "x" * 51),
    ("email", "email-\x00"),
    ("email", 5),
    ("address", "x" * 51),
    ("address", "address-\x00"),
    ("address", 5),
    ("phone", "x" * 21),
    ("phone", "phone-\x00"),
    ("phone", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_client(db)
    response = await client.post("/clients", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "first_name", "last_name", "email", "address", "phone"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/clients/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_client(db)
    required = {name: body[name] for name in ["first_name", "last_name"]}
    response = await client.post("/clients", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"email": None, "address": None, "phone": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["first_name", "last_name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_client(db)
    del body[name]
    assert refused(await client.post("/clients", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_client(db) | {name: None}
    assert refused(await client.post("/clients", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_client(db, **{name: value})
    response = await client.post("/clients", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_client(db, **{name: value})
    assert refused(await client.post("/clients", json=body)) == [name]


@pytest.mark.parametrize("names", [["email"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_client(db)
    await make_client(db, **first)
    body = await build_client(db, **{name: first[name] for name in names})
    response = await client.post("/clients", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["email"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_client(db)
    await make_client(db, **first)
    client_ = await make_client(db)
    response = await client.patch(
        f"/clients/{client_.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    response = await client.get(f"/clients/{client_.id}")
    assert response.status_code == 200
    assert response.json() == as_json(client_)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/clients/z")) == ["client_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("first_name", "first name b"),
        ("last_name", "last name b"),
        ("email", "email-b"),
        ("email", None),
        ("address", "address-b"),
        ("address", None),
        ("phone", "phone-b"),
        ("phone", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    client_ = await make_client(db)
    response = await client.patch(f"/clients/{client_.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(client_) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/clients/{client_.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    response = await client.patch(f"/clients/{client_.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(client_)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"first_name": "first name b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    client_ = await make_client(db)
    assert refused(await client.patch(f"/clients/{client_.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    for name, value in REFUSED:
        response = await client.patch(f"/clients/{client_.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    response = await client.delete(f"/clients/{client_.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/clients/{client_.id}"))
    assert is_missing(await client.delete(f"/clients/{client_.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/clients/{client_.id}")).status_code == 200


async def test_delete_clears_borrowed_book_client(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    child = await make_borrowed_book(db, client_id=client_.id)
    response = await client.delete(f"/clients/{client_.id}")
    assert response.status_code == 204
    cleared = await BorrowedBookService(db).get(child.id)
    assert cleared.client_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "first_name": "first name a",
        "last_name": "last name a",
        "email": "email-a",
        "address": "address-a",
        "phone": "phone-a",
    },
    {
        "first_name": "first name b",
        "last_name": "last name b",
        "email": "email-b",
        "address": "address-b",
        "phone": "phone-b",
    },
    {
        "first_name": "first name c",
        "last_name": "last name c",
        "email": "email-c",
        "address": "address-c",
        "phone": "phone-c",
    },
]


async def make_rising_clients(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        client_ = await make_client(db, **values)
        rows.append(as_json(client_))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/clients")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    client_ = await make_client(db)
    response = await client.get("/clients")
    assert response.json()["items"] == [as_json(client_)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("first_name", EQUALITY),
        ("last_name", EQUALITY),
        ("email", EQUALITY),
        ("address", EQUALITY),
        ("phone", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_clients(db)
    assert await compared(client, "/clients", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["email", "address", "phone"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_clients(db)
    rows.append(as_json(await make_client(db, email=None, address=None, phone=None)))
    query = f"{name}__is_null"
    assert await found(client, "/clients", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/clients", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("first_name__in", "\x00"),
        ("last_name__in", "\x00"),
        ("email__in", "\x00"),
        ("email__is_null", "perhaps"),
        ("address__in", "\x00"),
        ("address__is_null", "perhaps"),
        ("phone__in", "\x00"),
        ("phone__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/clients", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_clients(db)
    assert await found(client, "/clients", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_clients(db)
    assert await found(client, "/clients", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/clients", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_first_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_client(db, first_name="Quince 10%")),
        as_json(await make_client(db, first_name="Quince 100")),
        as_json(await make_client(db, first_name="Quince 1/0")),
    ]
    assert set(await found(client, "/clients", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/clients", rows, q="quince 10%") == [0]
    assert await found(client, "/clients", rows, q="quince 1_0") == []
    assert await found(client, "/clients", rows, q="quince 1/0") == [2]


async def test_search_last_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_client(db, last_name="Quince 10%")),
        as_json(await make_client(db, last_name="Quince 100")),
        as_json(await make_client(db, last_name="Quince 1/0")),
    ]
    assert set(await found(client, "/clients", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/clients", rows, q="quince 10%") == [0]
    assert await found(client, "/clients", rows, q="quince 1_0") == []
    assert await found(client, "/clients", rows, q="quince 1/0") == [2]


async def test_search_email(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_client(db, email="Quince 10%")),
        as_json(await make_client(db, email="Quince 100")),
        as_json(await make_client(db, email="Quince 1/0")),
    ]
    assert set(await found(client, "/clients", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/clients", rows, q="quince 10%") == [0]
    assert await found(client, "/clients", rows, q="quince 1_0") == []
    assert await found(client, "/clients", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_client(db)) for _ in range(5)]
    items = await walk(client, "/clients", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/clients", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_client(db)
    items = await walk(client, "/clients")
    page = (await client.get("/clients", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/clients", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_client(db)
        with count_statements() as statements:
            await client.get("/clients")
        counts.add(len(statements))
    assert len(counts) == 1
