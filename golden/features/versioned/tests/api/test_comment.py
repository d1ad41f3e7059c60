"""Comments over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.comment import build_comment, make_comment
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/comments/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("text", "x"),
    ("text", "x" * 500),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("text", ""),
    ("text", "x" * 501),
    ("text", "text-\x00"),
    ("text", 5),
    ("text", None),
    ("article_id", "no uuid"),
    ("article_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_comment(db)
    response = await client.post("/comments", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "text", "article_id", "created_at", "updated_at", "version"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/comments/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_comment(db)
    required = {name: body[name] for name in ["text", "article_id"]}
    response = await client.post("/comments", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["text", "article_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_comment(db)
    del body[name]
    assert refused(await client.post("/comments", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_comment(db) | {name: None}
    assert refused(await client.post("/comments", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_comment(db, **{name: value})
    response = await client.post("/comments", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_comment(db, **{name: value})
    assert refused(await client.post("/comments", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"article_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_comment(db, **values)
    response = await client.post("/comments", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    response = await client.get(f"/comments/{comment.id}")
    assert response.status_code == 200
    assert response.json() == as_json(comment)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/comments/z")) == ["comment_id"]


async def test_delete(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    response = await client.delete(f"/comments/{comment.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/comments/{comment.id}"))
    assert is_missing(await client.delete(f"/comments/{comment.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/comments/{comment.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_comments(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        comment = await make_comment(db, **values)
        rows.append(as_json(comment))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/comments")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    response = await client.get("/comments")
    assert response.json()["items"] == [as_json(comment)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("article_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_comments(db)
    assert await compared(client, "/comments", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("article_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/comments", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_comments(db)
    assert await found(client, "/comments", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_comments(db)
    assert await found(client, "/comments", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/comments", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_comments(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/comments", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/comments", rows, sort=f"-{name}")
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
    rows = [as_json(await make_comment(db)) for _ in range(5)]
    items = await walk(client, "/comments", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/comments", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_comment(db)
    page = (await client.get("/comments", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/comments", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/comments", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/comments", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_comment(db)
        with count_statements() as statements:
            await client.get("/comments")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_comment(db)
    response = await client.post("/comments", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    assert (await client.get(f"/comments/{comment.id}")).headers["etag"] == '"1"'


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    comment = await make_comment(db)
    response = await client.delete(f"/comments/{comment.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/comments/{comment.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    comment = await make_comment(db)
    del client.headers["If-Match"]
    responses = [
        await client.delete(f"/comments/{comment.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
