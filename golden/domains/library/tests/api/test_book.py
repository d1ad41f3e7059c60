"""Books over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.borrowed_book import BorrowedBookService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.author import make_author
from tests.factories.book import build_book, make_book
from tests.factories.borrowed_book import make_borrowed_book
from tests.factories.publisher import make_publisher
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/books/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("isbn", "xxxxx"),
    ("isbn", "xxxxxxxxxxxxx"),
    ("name", ""),
    ("name", "x" * 100),
    ("publish_year", "xxxx"),
    ("publish_year", "x" * 50),
    ("copies", -(2**31)),
    ("copies", 2**31 - 1),
    ("cover", ""),
    ("cover", None),
    ("cover_content_type", ""),
    ("cover_content_type", "x" * 255),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("isbn", "xxxx"),
    ("isbn", "xxxxxxxxxxxxxx"),
    ("isbn", "isbn-\x00"),
    ("isbn", 5),
    ("isbn", None),
    ("name", "x" * 101),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("publish_year", "xxx"),
    ("publish_year", "x" * 51),
    ("publish_year", "publish year \x00"),
    ("publish_year", 5),
    ("publish_year", None),
    ("copies", -2_147_483_649),
    ("copies", 2**31),
    ("copies", "5"),
    ("copies", True),
    ("copies", 1.5),
    ("copies", None),
    ("cover", "not base64"),
    ("cover", 5),
    ("cover_content_type", "x" * 256),
    ("cover_content_type", "cover content type \x00"),
    ("cover_content_type", 5),
    ("publisher_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_publisher = await make_publisher(db)
    body = await build_book(db, publisher_id=other_publisher.id)
    response = await client.post("/books", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "isbn",
        "name",
        "publish_year",
        "copies",
        "cover",
        "cover_content_type",
        "publisher_id",
        "publisher",
        "author_ids",
        "authors",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/books/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_book(db)
    required = {name: body[name] for name in ["isbn", "name", "publish_year", "copies"]}
    response = await client.post("/books", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "cover": None,
        "cover_content_type": None,
        "publisher_id": None,
        "author_ids": [],
    }.items() <= created.items()


@pytest.mark.parametrize("name", ["isbn", "name", "publish_year", "copies"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_book(db)
    del body[name]
    assert refused(await client.post("/books", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_book(db) | {name: None}
    assert refused(await client.post("/books", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_book(db, **{name: value})
    response = await client.post("/books", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_book(db, **{name: value})
    assert refused(await client.post("/books", json=body)) == [name]


@pytest.mark.parametrize("names", [["isbn"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_book(db)
    await make_book(db, **first)
    body = await build_book(db, **{name: first[name] for name in names})
    response = await client.post("/books", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["isbn"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_book(db)
    await make_book(db, **first)
    book = await make_book(db)
    response = await client.patch(f"/books/{book.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_create_refuses_second_of_publisher(client: AsyncClient, db: Database) -> None:
    other = await make_publisher(db)
    values = {"publisher_id": other.id}
    await make_book(db, **values)
    body = await build_book(db, **values)
    response = await client.post("/books", json=body)
    assert conflict(response) == ("already-exists", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"publisher_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_book(db, **values)
    response = await client.post("/books", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"publisher_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    book = await make_book(db)
    response = await client.patch(f"/books/{book.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"cover": "Y292ZXItYQ==", "cover_content_type": None}, id="cover_has_a_type"),
    ],
)
async def test_create_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_book(db, **values)
    assert conflict(await client.post("/books", json=body)) == ("rule-violated", set())


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"cover": "Y292ZXItYQ==", "cover_content_type": None}, id="cover_has_a_type"),
    ],
)
async def test_update_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    book = await make_book(db)
    assert conflict(await client.patch(f"/books/{book.id}", json=values)) == (
        "rule-violated",
        set(),
    )


async def test_get(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    response = await client.get(f"/books/{book.id}")
    assert response.status_code == 200
    assert response.json() == as_json(book)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/books/z")) == ["book_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("isbn", "isbn-b"),
        ("name", "name-b"),
        ("publish_year", "publish year b"),
        ("copies", 2),
        ("cover", "Y292ZXItYg=="),
        ("cover", None),
        ("cover_content_type", "cover content type b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    book = await make_book(db)
    response = await client.patch(f"/books/{book.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(book) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/books/{book.id}", json={})).json() == changed


async def test_update_publisher(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    other = await make_publisher(db)
    values = {"publisher_id": other.id}
    response = await client.patch(f"/books/{book.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    response = await client.patch(f"/books/{book.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(book)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"isbn": "isbn-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    book = await make_book(db)
    assert refused(await client.patch(f"/books/{book.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    for name, value in REFUSED:
        response = await client.patch(f"/books/{book.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    response = await client.delete(f"/books/{book.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/books/{book.id}"))
    assert is_missing(await client.delete(f"/books/{book.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/books/{book.id}")).status_code == 200


async def test_delete_clears_borrowed_book_book(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    child = await make_borrowed_book(db, book_id=book.id)
    response = await client.delete(f"/books/{book.id}")
    assert response.status_code == 204
    cleared = await BorrowedBookService(db).get(child.id)
    assert cleared.book_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "isbn": "isbn-a",
        "name": "name-a",
        "publish_year": "publish year a",
        "copies": 1,
        "cover": "Y292ZXItYQ==",
        "cover_content_type": "cover content type a",
    },
    {
        "isbn": "isbn-b",
        "name": "name-b",
        "publish_year": "publish year b",
        "copies": 2,
        "cover": "Y292ZXItYQ==",
        "cover_content_type": "cover content type a",
    },
    {
        "isbn": "isbn-c",
        "name": "name-c",
        "publish_year": "publish year c",
        "copies": 3,
        "cover": "Y292ZXItYQ==",
        "cover_content_type": "cover content type a",
    },
]


async def make_rising_books(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_publisher = await make_publisher(db)
        book = await make_book(db, **values, publisher_id=other_publisher.id)
        rows.append(as_json(book))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/books")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    response = await client.get("/books")
    assert response.json()["items"] == [as_json(book)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("isbn", EQUALITY),
        ("name", EQUALITY),
        ("publish_year", EQUALITY),
        ("copies", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_books(db)
    assert await compared(client, "/books", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["publisher_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_books(db)
    rows.append(as_json(await make_book(db)))
    query = f"{name}__is_null"
    assert await found(client, "/books", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/books", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("isbn__in", "\x00"),
        ("name__in", "\x00"),
        ("publish_year__in", "\x00"),
        ("copies__in", "no such value"),
        ("publisher_id__in", "no such value"),
        ("publisher_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/books", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_books(db)
    assert await found(client, "/books", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "isbn", "copies"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_books(db)
    assert await found(client, "/books", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/books", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_isbn(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_book(db, isbn="Quince 10%")),
        as_json(await make_book(db, isbn="Quince 100")),
        as_json(await make_book(db, isbn="Quince 1/0")),
    ]
    assert set(await found(client, "/books", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/books", rows, q="quince 10%") == [0]
    assert await found(client, "/books", rows, q="quince 1_0") == []
    assert await found(client, "/books", rows, q="quince 1/0") == [2]


async def test_search_name(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_book(db, name="Quince 10%")),
        as_json(await make_book(db, name="Quince 100")),
        as_json(await make_book(db, name="Quince 1/0")),
    ]
    assert set(await found(client, "/books", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/books", rows, q="quince 10%") == [0]
    assert await found(client, "/books", rows, q="quince 1_0") == []
    assert await found(client, "/books", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "isbn"},
        {"sort": "-isbn"},
        {"sort": "copies"},
        {"sort": "-copies"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_book(db)) for _ in range(5)]
    items = await walk(client, "/books", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/books", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_book(db)
    items = await walk(client, "/books")
    page = (await client.get("/books", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/books", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_book(db)
        with count_statements() as statements:
            await client.get("/books")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_publisher(client: AsyncClient, db: Database) -> None:
    other = await make_publisher(db)
    book = await make_book(db, publisher_id=other.id)
    embedded = (await client.get(f"/books/{book.id}")).json()["publisher"]
    assert embedded.keys() == {"id", "name"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_publisher(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    assert (await client.get(f"/books/{book.id}")).json()["publisher"] is None


async def test_author_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_author(db)).id for _ in range(3)])
    body = await build_book(db, author_ids=[*ids[:2], ids[0]])
    created = (await client.post("/books", json=body)).json()
    assert sorted(created["author_ids"]) == ids[:2]
    path = f"/books/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"author_ids": wanted})).json()
        assert sorted(changed["author_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_author_ids(client: AsyncClient, db: Database) -> None:
    body = await build_book(db, author_ids=[2**31 - 1])
    response = await client.post("/books", json=body)
    assert conflict(response) == ("missing-reference", {"author_ids"})


async def test_update_refuses_missing_author_ids(client: AsyncClient, db: Database) -> None:
    book = await make_book(db)
    ids = [(await make_author(db)).id, 2**31 - 1]
    response = await client.patch(f"/books/{book.id}", json={"author_ids": ids})
    assert conflict(response) == ("missing-reference", {"author_ids"})
    assert (await client.get(f"/books/{book.id}")).json() == as_json(book)
