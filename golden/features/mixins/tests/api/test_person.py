"""People over HTTP."""

from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.article import ArticleService
from app.services.product import ProductService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.article import make_article
from tests.factories.person import build_person, make_person
from tests.factories.product import make_product
from tests.pages import EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/people/00000000-0000-4000-8000-000000000000"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("email", "x" * 255),
    ("email", "nobody"),
    ("email", "no body@example.com"),
    ("email", "email-a@example.co\x00"),
    ("email", 5),
    ("email", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_person(db)
    response = await client.post("/people", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "email"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/people/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_person(db)
    required = {name: body[name] for name in ["email"]}
    response = await client.post("/people", json=required)
    assert response.status_code == 201
    created = response.json()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["email"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db)
    del body[name]
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_person(db) | {name: None}
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_person(db, **{name: value})
    assert refused(await client.post("/people", json=body)) == [name]


@pytest.mark.parametrize("names", [["email"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_person(db)
    await make_person(db, **first)
    body = await build_person(db, **{name: first[name] for name in names})
    response = await client.post("/people", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["email"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_person(db)
    await make_person(db, **first)
    person = await make_person(db)
    response = await client.patch(
        f"/people/{person.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get(f"/people/{person.id}")
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/people/z")) == ["person_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("email", "email-b@example.com"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(person) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/people/{person.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.patch(f"/people/{person.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(person)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"email": "email-b@example.com"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    person = await make_person(db)
    assert refused(await client.patch(f"/people/{person.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    for name, value in REFUSED:
        response = await client.patch(f"/people/{person.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/people/{person.id}"))
    assert is_missing(await client.delete(f"/people/{person.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/people/{person.id}")).status_code == 200


async def test_delete_is_refused_for_article_author(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    child = await make_article(db, author_id=str(person.id))
    response = await client.delete(f"/people/{person.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ArticleService(db).get(child.id) == child


async def test_delete_clears_product_author(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    child = await make_product(db, author_id=str(person.id))
    response = await client.delete(f"/people/{person.id}")
    assert response.status_code == 204
    cleared = await ProductService(db).get(child.id)
    assert cleared.author_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"email": "email-a@example.com"},
    {"email": "email-b@example.com"},
    {"email": "email-c@example.com"},
]


async def make_rising_people(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        person = await make_person(db, **values)
        rows.append(as_json(person))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/people")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    person = await make_person(db)
    response = await client.get("/people")
    assert response.json()["items"] == [as_json(person)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("email", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_people(db)
    assert await compared(client, "/people", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("email__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/people", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_people(db)
    assert await found(client, "/people", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_people(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/people", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/people", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_person(db)) for _ in range(5)]
    items = await walk(client, "/people", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/people", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_person(db)
    page = (await client.get("/people", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/people", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/people", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/people", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_person(db)
        with count_statements() as statements:
            await client.get("/people")
        counts.add(len(statements))
    assert len(counts) == 1
