"""Authors over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.author import build_author, make_author
from tests.pages import EQUALITY, compared, found, walk
from tests.problems import is_missing, refused

MISSING = "/authors/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("first_name", ""),
    ("first_name", "x" * 50),
    ("last_name", ""),
    ("last_name", "x" * 50),
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
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_author(db)
    response = await client.post("/authors", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "first_name", "last_name"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/authors/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_author(db)
    required = {name: body[name] for name in ["first_name", "last_name"]}
    response = await client.post("/authors", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["first_name", "last_name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_author(db)
    del body[name]
    assert refused(await client.post("/authors", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_author(db) | {name: None}
    assert refused(await client.post("/authors", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_author(db, **{name: value})
    response = await client.post("/authors", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_author(db, **{name: value})
    assert refused(await client.post("/authors", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    response = await client.get(f"/authors/{author.id}")
    assert response.status_code == 200
    assert response.json() == as_json(author)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/authors/z")) == ["author_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("first_name", "first name b"),
        ("last_name", "last name b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    author = await make_author(db)
    response = await client.patch(f"/authors/{author.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(author) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/authors/{author.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    response = await client.patch(f"/authors/{author.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(author)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"first_name": "first name b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    author = await make_author(db)
    assert refused(await client.patch(f"/authors/{author.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    for name, value in REFUSED:
        response = await client.patch(f"/authors/{author.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    response = await client.delete(f"/authors/{author.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/authors/{author.id}"))
    assert is_missing(await client.delete(f"/authors/{author.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/authors/{author.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"first_name": "first name a", "last_name": "last name a"},
    {"first_name": "first name b", "last_name": "last name b"},
    {"first_name": "first name c", "last_name": "last name c"},
]


async def make_rising_authors(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        author = await make_author(db, **values)
        rows.append(as_json(author))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/authors")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    author = await make_author(db)
    response = await client.get("/authors")
    assert response.json()["items"] == [as_json(author)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("first_name", EQUALITY),
        ("last_name", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_authors(db)
    assert await compared(client, "/authors", rows, name, expected) == expected


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
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/authors", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_authors(db)
    assert await found(client, "/authors", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_authors(db)
    assert await found(client, "/authors", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/authors", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_first_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_author(db, first_name="Quince 10%")),
        as_json(await make_author(db, first_name="Quince 100")),
        as_json(await make_author(db, first_name="Quince 1/0")),
    ]
    assert set(await found(client, "/authors", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/authors", rows, q="quince 10%") == [0]
    assert await found(client, "/authors", rows, q="quince 1_0") == []
    assert await found(client, "/authors", rows, q="quince 1/0") == [2]


async def test_search_last_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_author(db, last_name="Quince 10%")),
        as_json(await make_author(db, last_name="Quince 100")),
        as_json(await make_author(db, last_name="Quince 1/0")),
    ]
    assert set(await found(client, "/authors", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/authors", rows, q="quince 10%") == [0]
    assert await found(client, "/authors", rows, q="quince 1_0") == []
    assert await found(client, "/authors", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_author(db)) for _ in range(5)]
    items = await walk(client, "/authors", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/authors", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_author(db)
    items = await walk(client, "/authors")
    page = (await client.get("/authors", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/authors", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_author(db)
        with count_statements() as statements:
            await client.get("/authors")
        counts.add(len(statements))
    assert len(counts) == 1
