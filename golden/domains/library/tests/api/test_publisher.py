"""Publishers over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.book import BookService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.book import make_book
from tests.factories.publisher import build_publisher, make_publisher
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/publishers/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 100),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "x" * 101),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_publisher(db)
    response = await client.post("/publishers", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/publishers/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_publisher(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/publishers", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_publisher(db)
    del body[name]
    assert refused(await client.post("/publishers", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_publisher(db) | {name: None}
    assert refused(await client.post("/publishers", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_publisher(db, **{name: value})
    response = await client.post("/publishers", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_publisher(db, **{name: value})
    assert refused(await client.post("/publishers", json=body)) == [name]


@pytest.mark.parametrize("names", [["name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_publisher(db)
    await make_publisher(db, **first)
    body = await build_publisher(db, **{name: first[name] for name in names})
    response = await client.post("/publishers", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["name"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_publisher(db)
    await make_publisher(db, **first)
    publisher = await make_publisher(db)
    response = await client.patch(
        f"/publishers/{publisher.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    response = await client.get(f"/publishers/{publisher.id}")
    assert response.status_code == 200
    assert response.json() == as_json(publisher)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/publishers/z")) == ["publisher_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    publisher = await make_publisher(db)
    response = await client.patch(f"/publishers/{publisher.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(publisher) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/publishers/{publisher.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    response = await client.patch(f"/publishers/{publisher.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(publisher)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    publisher = await make_publisher(db)
    assert refused(await client.patch(f"/publishers/{publisher.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    for name, value in REFUSED:
        response = await client.patch(f"/publishers/{publisher.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    response = await client.delete(f"/publishers/{publisher.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/publishers/{publisher.id}"))
    assert is_missing(await client.delete(f"/publishers/{publisher.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/publishers/{publisher.id}")).status_code == 200


async def test_delete_clears_book_publisher(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    child = await make_book(db, publisher_id=publisher.id)
    response = await client.delete(f"/publishers/{publisher.id}")
    assert response.status_code == 204
    cleared = await BookService(db).get(child.id)
    assert cleared.publisher_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a"},
    {"name": "name-b"},
    {"name": "name-c"},
]


async def make_rising_publishers(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        publisher = await make_publisher(db, **values)
        rows.append(as_json(publisher))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/publishers")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    publisher = await make_publisher(db)
    response = await client.get("/publishers")
    assert response.json()["items"] == [as_json(publisher)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("name", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_publishers(db)
    assert await compared(client, "/publishers", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("name__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/publishers", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_publishers(db)
    assert await found(client, "/publishers", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "name"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_publishers(db)
    assert await found(client, "/publishers", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/publishers", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_publisher(db, name="Quince 10%")),
        as_json(await make_publisher(db, name="Quince 100")),
        as_json(await make_publisher(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/publishers", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/publishers", rows, q="quince 10%") == [0]
    assert await found(client, "/publishers", rows, q="quince 1_0") == []
    assert await found(client, "/publishers", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "name"}, {"sort": "-name"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_publisher(db)) for _ in range(5)]
    items = await walk(client, "/publishers", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/publishers", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_publisher(db)
    items = await walk(client, "/publishers")
    page = (await client.get("/publishers", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/publishers", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_publisher(db)
        with count_statements() as statements:
            await client.get("/publishers")
        counts.add(len(statements))
    assert len(counts) == 1
