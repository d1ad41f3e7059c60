"""Borrowed books over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.book import make_book
from tests.factories.borrowed_book import build_borrowed_book, make_borrowed_book
from tests.factories.client import make_client
from tests.pages import COMPARED, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/borrowed-books/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("borrow_date", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("borrow_date", "today"),
    ("borrow_date", "2030-02-30"),
    ("borrow_date", 5),
    ("book_id", "1"),
    ("client_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_book = await make_book(db)
    other_client = await make_client(db)
    body = await build_borrowed_book(db, book_id=other_book.id, client_id=other_client.id)
    response = await client.post("/borrowed-books", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "borrow_date", "book_id", "client_id", "book", "client"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/borrowed-books/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/borrowed-books", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"borrow_date": None, "book_id": None, "client_id": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_borrowed_book(db) | {name: None}
    assert refused(await client.post("/borrowed-books", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_borrowed_book(db, **{name: value})
    response = await client.post("/borrowed-books", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_borrowed_book(db, **{name: value})
    assert refused(await client.post("/borrowed-books", json=body)) == [name]


async def test_create_refuses_second_of_book(client: AsyncClient, db: Database) -> None:
    other = await make_book(db)
    values = {"book_id": other.id}
    await make_borrowed_book(db, **values)
    body = await build_borrowed_book(db, **values)
    response = await client.post("/borrowed-books", json=body)
    assert conflict(response) == ("already-exists", set(values))


async def test_create_refuses_second_of_client(client: AsyncClient, db: Database) -> None:
    other = await make_client(db)
    values = {"client_id": other.id}
    await make_borrowed_book(db, **values)
    body = await build_borrowed_book(db, **values)
    response = await client.post("/borrowed-books", json=body)
    assert conflict(response) == ("already-exists", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"book_id": 2**31 - 1},
        {"client_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_borrowed_book(db, **values)
    response = await client.post("/borrowed-books", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"book_id": 2**31 - 1},
        {"client_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.get(f"/borrowed-books/{borrowed_book.id}")
    assert response.status_code == 200
    assert response.json() == as_json(borrowed_book)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/borrowed-books/z")) == ["borrowed_book_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("borrow_date", "2030-01-02"),
        ("borrow_date", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(borrowed_book) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/borrowed-books/{borrowed_book.id}", json={})).json() == changed


async def test_update_book(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    other = await make_book(db)
    values = {"book_id": other.id}
    response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_client(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    other = await make_client(db)
    values = {"client_id": other.id}
    response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(borrowed_book)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"borrow_date": "2030-01-02"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert refused(
        await client.patch(f"/borrowed-books/{borrowed_book.id}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    for name, value in REFUSED:
        response = await client.patch(f"/borrowed-books/{borrowed_book.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.delete(f"/borrowed-books/{borrowed_book.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/borrowed-books/{borrowed_book.id}"))
    assert is_missing(await client.delete(f"/borrowed-books/{borrowed_book.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/borrowed-books/{borrowed_book.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"borrow_date": "2030-01-01"},
    {"borrow_date": "2030-01-02"},
    {"borrow_date": "2030-01-03"},
]


async def make_rising_borrowed_books(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_book = await make_book(db)
        other_client = await make_client(db)
        borrowed_book = await make_borrowed_book(
            db, **values, book_id=other_book.id, client_id=other_client.id
        )
        rows.append(as_json(borrowed_book))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/borrowed-books")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    response = await client.get("/borrowed-books")
    assert response.json()["items"] == [as_json(borrowed_book)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("borrow_date", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_borrowed_books(db)
    assert await compared(client, "/borrowed-books", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["borrow_date", "book_id", "client_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_borrowed_books(db)
    rows.append(as_json(await make_borrowed_book(db, borrow_date=None)))
    query = f"{name}__is_null"
    assert await found(client, "/borrowed-books", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/borrowed-books", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("borrow_date__in", "no such value"),
        ("borrow_date__is_null", "perhaps"),
        ("book_id__in", "no such value"),
        ("book_id__is_null", "perhaps"),
        ("client_id__in", "no such value"),
        ("client_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/borrowed-books", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_borrowed_books(db)
    assert await found(client, "/borrowed-books", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_borrowed_books(db)
    assert await found(client, "/borrowed-books", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/borrowed-books", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_borrowed_book(db)) for _ in range(5)]
    items = await walk(client, "/borrowed-books", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/borrowed-books", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_borrowed_book(db)
    items = await walk(client, "/borrowed-books")
    page = (await client.get("/borrowed-books", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/borrowed-books", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_borrowed_book(db)
        with count_statements() as statements:
            await client.get("/borrowed-books")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_book(client: AsyncClient, db: Database) -> None:
    other = await make_book(db)
    borrowed_book = await make_borrowed_book(db, book_id=other.id)
    embedded = (await client.get(f"/borrowed-books/{borrowed_book.id}")).json()["book"]
    assert embedded.keys() == {
        "id",
        "isbn",
        "name",
        "publish_year",
        "copies",
        "cover",
        "cover_content_type",
        "publisher_id",
    }
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_book(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert (await client.get(f"/borrowed-books/{borrowed_book.id}")).json()["book"] is None


async def test_get_embeds_client(client: AsyncClient, db: Database) -> None:
    other = await make_client(db)
    borrowed_book = await make_borrowed_book(db, client_id=other.id)
    embedded = (await client.get(f"/borrowed-books/{borrowed_book.id}")).json()["client"]
    assert embedded.keys() == {"id", "first_name", "last_name", "email", "address", "phone"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_client(client: AsyncClient, db: Database) -> None:
    borrowed_book = await make_borrowed_book(db)
    assert (await client.get(f"/borrowed-books/{borrowed_book.id}")).json()["client"] is None
