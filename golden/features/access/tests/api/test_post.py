"""Posts over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.post import build_post, make_post
from tests.factories.user import make_user
from tests.pages import COMPARED, EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/posts/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", "x"),
    ("title", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 81),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("author_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_author = await make_user(db)
    body = await build_post(db, author_id=str(other_author.id))
    response = await client.post("/posts", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "author_id",
        "created_at",
        "updated_at",
        "version",
        "author",
        "mention_ids",
        "mentions",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/posts/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_post(db)
    required = {name: body[name] for name in ["title"]}
    response = await client.post("/posts", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"author_id": None, "mention_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["title"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_post(db)
    del body[name]
    assert refused(await client.post("/posts", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_post(db) | {name: None}
    assert refused(await client.post("/posts", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_post(db, **{name: value})
    response = await client.post("/posts", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_post(db, **{name: value})
    assert refused(await client.post("/posts", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"author_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_post(db, **values)
    response = await client.post("/posts", json=body)
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
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.get(f"/posts/{post.id}")
    assert response.status_code == 200
    assert response.json() == as_json(post)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/posts/z")) == ["post_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > post.updated_at
    assert changed == as_json(post) | {name: value, "updated_at": updated_at, "version": 2}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/posts/{post.id}", json={})).json() == changed


async def test_update_author(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    other = await make_user(db)
    values = {"author_id": str(other.id)}
    response = await client.patch(f"/posts/{post.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(post)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "version", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    post = await make_post(db)
    assert refused(await client.patch(f"/posts/{post.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    for name, value in REFUSED:
        response = await client.patch(f"/posts/{post.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.delete(f"/posts/{post.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/posts/{post.id}"))
    assert is_missing(await client.delete(f"/posts/{post.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/posts/{post.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_posts(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_author = await make_user(db)
        post = await make_post(db, **values, author_id=str(other_author.id))
        rows.append(as_json(post))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/posts")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.get("/posts")
    assert response.json()["items"] == [as_json(post)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("author_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_posts(db)
    assert await compared(client, "/posts", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["author_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_posts(db)
    rows.append(as_json(await make_post(db)))
    query = f"{name}__is_null"
    assert await found(client, "/posts", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/posts", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("author_id__in", "no such value"),
        ("author_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/posts", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_posts(db)
    assert await found(client, "/posts", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_posts(db)
    assert await found(client, "/posts", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/posts", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_posts(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/posts", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/posts", rows, sort=f"-{name}")
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
    rows = [as_json(await make_post(db)) for _ in range(5)]
    items = await walk(client, "/posts", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/posts", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_post(db)
    items = await walk(client, "/posts")
    page = (await client.get("/posts", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/posts", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_post(db)
        with count_statements() as statements:
            await client.get("/posts")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_author(client: AsyncClient, db: Database) -> None:
    other = await make_user(db)
    post = await make_post(db, author_id=str(other.id))
    embedded = (await client.get(f"/posts/{post.id}")).json()["author"]
    assert embedded.keys() == {"id", "email", "name", "role", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_author(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    assert (await client.get(f"/posts/{post.id}")).json()["author"] is None


async def test_mention_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_customer(db)).id) for _ in range(3)])
    body = await build_post(db, mention_ids=[*ids[:2], ids[0]])
    created = (await client.post("/posts", json=body)).json()
    assert sorted(created["mention_ids"]) == ids[:2]
    path = f"/posts/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"mention_ids": wanted})).json()
        assert sorted(changed["mention_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_mention_ids(client: AsyncClient, db: Database) -> None:
    body = await build_post(db, mention_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/posts", json=body)
    assert conflict(response) == ("missing-reference", {"mention_ids"})


async def test_update_refuses_missing_mention_ids(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    ids = [str((await make_customer(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/posts/{post.id}", json={"mention_ids": ids})
    assert conflict(response) == ("missing-reference", {"mention_ids"})
    assert (await client.get(f"/posts/{post.id}")).json() == as_json(post)


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_post(db)
    response = await client.post("/posts", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    assert (await client.get(f"/posts/{post.id}")).headers["etag"] == '"1"'


async def test_update_counts_versions(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    change = {"title": "title-b"}
    response = await client.patch(f"/posts/{post.id}", json=change, headers={"If-Match": '"1"'})
    assert (response.status_code, response.headers["etag"]) == (200, '"2"')
    assert response.json()["version"] == 2
    response = await client.patch(f"/posts/{post.id}", json=change, headers={"If-Match": '"1"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.patch(f"/posts/{post.id}", json=change, headers={"If-Match": '"2"'})
    assert response.headers["etag"] == '"3"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    post = await make_post(db)
    for change in ({}, {"title": "title-b"}):
        response = await client.patch(f"/posts/{post.id}", json=change, headers={"If-Match": tags})
        assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.delete(f"/posts/{post.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/posts/{post.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    post = await make_post(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/posts/{post.id}", json={}),
        await client.delete(f"/posts/{post.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
