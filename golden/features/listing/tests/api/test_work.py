"""Works over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.author import make_author
from tests.factories.work import build_work, make_work
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, suffixed, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/works/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", "x"),
    ("title", "x" * 120),
    ("subtitle", ""),
    ("subtitle", "x" * 120),
    ("subtitle", None),
    ("pages", 1),
    ("pages", 2**31 - 1),
    ("pages", None),
    ("rating", None),
    ("price", "-999999.99"),
    ("price", "999999.99"),
    ("released_on", None),
    ("limit", -(2**31)),
    ("limit", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 121),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("subtitle", "x" * 121),
    ("subtitle", "subtitle-\x00"),
    ("subtitle", 5),
    ("kind", "no such value"),
    ("kind", 1),
    ("kind", None),
    ("pages", 0),
    ("pages", 2**31),
    ("pages", "5"),
    ("pages", True),
    ("pages", 1.5),
    ("rating", "5"),
    ("rating", True),
    ("price", "-1000000.00"),
    ("price", "1000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("released_on", "today"),
    ("released_on", "2030-02-30"),
    ("released_on", 5),
    ("sold_out", "true"),
    ("sold_out", 1),
    ("sold_out", None),
    ("limit", -2_147_483_649),
    ("limit", 2**31),
    ("limit", "5"),
    ("limit", True),
    ("limit", 1.5),
    ("limit", None),
    ("author_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_author = await make_author(db)
    body = await build_work(db, author_id=str(other_author.id))
    response = await client.post("/works", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "subtitle",
        "kind",
        "pages",
        "rating",
        "price",
        "released_on",
        "sold_out",
        "limit",
        "author_id",
        "created_at",
        "updated_at",
        "author",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/works/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_work(db)
    required = {name: body[name] for name in ["title", "kind", "price"]}
    response = await client.post("/works", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "subtitle": None,
        "pages": None,
        "rating": None,
        "released_on": None,
        "sold_out": False,
        "limit": 0,
        "author_id": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["title", "kind", "price"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_work(db)
    del body[name]
    assert refused(await client.post("/works", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_work(db) | {name: None}
    assert refused(await client.post("/works", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_work(db, **{name: value})
    response = await client.post("/works", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_work(db, **{name: value})
    assert refused(await client.post("/works", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"author_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_work(db, **values)
    response = await client.post("/works", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"author_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    work = await make_work(db)
    response = await client.patch(f"/works/{work.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    response = await client.get(f"/works/{work.id}")
    assert response.status_code == 200
    assert response.json() == as_json(work)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/works/z")) == ["work_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("subtitle", "subtitle-b"),
        ("subtitle", None),
        ("kind", "film"),
        ("pages", 2),
        ("pages", None),
        ("rating", 1.5),
        ("rating", None),
        ("price", "2.00"),
        ("released_on", "2030-01-02"),
        ("released_on", None),
        ("sold_out", True),
        ("limit", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    work = await make_work(db)
    response = await client.patch(f"/works/{work.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > work.updated_at
    assert changed == as_json(work) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/works/{work.id}", json={})).json() == changed


async def test_update_author(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    other = await make_author(db)
    values = {"author_id": str(other.id)}
    response = await client.patch(f"/works/{work.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    response = await client.patch(f"/works/{work.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(work)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    work = await make_work(db)
    assert refused(await client.patch(f"/works/{work.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    for name, value in REFUSED:
        response = await client.patch(f"/works/{work.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    response = await client.delete(f"/works/{work.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/works/{work.id}"))
    assert is_missing(await client.delete(f"/works/{work.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/works/{work.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "title": "title-a",
        "kind": "book",
        "pages": 1,
        "rating": 1.0,
        "price": "1.00",
        "released_on": "2030-01-01",
        "sold_out": False,
        "limit": 1,
    },
    {
        "title": "title-b",
        "kind": "film",
        "pages": 2,
        "rating": 1.5,
        "price": "2.00",
        "released_on": "2030-01-02",
        "sold_out": True,
        "limit": 2,
    },
    {
        "title": "title-c",
        "kind": "book",
        "pages": 3,
        "rating": 2.0,
        "price": "3.00",
        "released_on": "2030-01-03",
        "sold_out": False,
        "limit": 3,
    },
]


async def make_rising_works(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_author = await make_author(db)
        work = await make_work(db, **values, author_id=str(other_author.id))
        rows.append(as_json(work))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/works")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    response = await client.get("/works")
    assert response.json()["items"] == [as_json(work)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kind", EQUALITY),
        ("pages", COMPARED),
        ("rating", COMPARED),
        ("price", COMPARED),
        ("released_on", COMPARED),
        ("sold_out", TRUTH),
        ("author_id", EQUALITY),
        ("limit", suffixed(COMPARED)),
        ("title", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_works(db)
    assert await compared(client, "/works", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["pages", "rating", "released_on", "author_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_works(db)
    rows.append(as_json(await make_work(db, pages=None, rating=None, released_on=None)))
    query = f"{name}__is_null"
    assert await found(client, "/works", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/works", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 21),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("kind__in", "no such value"),
        ("pages__in", "no such value"),
        ("pages__is_null", "perhaps"),
        ("rating__in", "no such value"),
        ("rating__is_null", "perhaps"),
        ("price__in", "no such value"),
        ("released_on__in", "no such value"),
        ("released_on__is_null", "perhaps"),
        ("sold_out", "no such value"),
        ("author_id__in", "no such value"),
        ("author_id__is_null", "perhaps"),
        ("limit__in", "no such value"),
        ("title__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/works", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_works(db)
    assert await found(client, "/works", rows) == [2, 1, 0]


@pytest.mark.parametrize("name", ["title", "released_on", "pages", "price"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_works(db)
    assert await found(client, "/works", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/works", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["released_on", "pages"])
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_works(db)
    for _ in range(2):
        rows.append(as_json(await make_work(db, pages=None, rating=None, released_on=None)))
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/works", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


async def test_search_title(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_work(db, title="Quince 10%")),
        as_json(await make_work(db, title="Quince 100")),
        as_json(await make_work(db, title="Quince 1/0")),
    ]
    assert set(await found(client, "/works", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/works", rows, q="quince 10%") == [0]
    assert await found(client, "/works", rows, q="quince 1_0") == []
    assert await found(client, "/works", rows, q="quince 1/0") == [2]


async def test_search_subtitle(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_work(db, subtitle="Quince 10%")),
        as_json(await make_work(db, subtitle="Quince 100")),
        as_json(await make_work(db, subtitle="Quince 1/0")),
    ]
    assert set(await found(client, "/works", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/works", rows, q="quince 10%") == [0]
    assert await found(client, "/works", rows, q="quince 1_0") == []
    assert await found(client, "/works", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "title"},
        {"sort": "-title"},
        {"sort": "released_on"},
        {"sort": "-released_on"},
        {"sort": "pages"},
        {"sort": "-pages"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "author_id"},
        {"sort": "-author_id"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_work(db)) for _ in range(5)]
    items = await walk(client, "/works", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/works", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_work(db)
    page = (await client.get("/works", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/works", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "title"}
    assert is_missing(await client.get("/works", params=query))
    cursor = forged("-released_on,title,id", [], [], [])
    assert is_missing(await client.get("/works", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_work(db)
        with count_statements() as statements:
            await client.get("/works")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_author(client: AsyncClient, db: Database) -> None:
    other = await make_author(db)
    work = await make_work(db, author_id=str(other.id))
    embedded = (await client.get(f"/works/{work.id}")).json()["author"]
    assert embedded.keys() == {"id", "name", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_author(client: AsyncClient, db: Database) -> None:
    work = await make_work(db)
    assert (await client.get(f"/works/{work.id}")).json()["author"] is None
