"""Posts over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.blog import make_blog
from tests.factories.post import build_post, make_post
from tests.factories.tag import make_tag
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/posts/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 255),
    ("content", ""),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", "x" * 256),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("content", "content-\x00"),
    ("content", 5),
    ("content", None),
    ("date", "now"),
    ("date", "2030-01-01T12:00:00"),
    ("date", 5),
    ("date", None),
    ("blog_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_blog = await make_blog(db)
    body = await build_post(db, blog_id=other_blog.id)
    response = await client.post("/posts", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "title", "content", "date", "blog_id", "blog", "tag_ids"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/posts/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_post(db)
    required = {name: body[name] for name in ["title", "content", "date"]}
    response = await client.post("/posts", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"blog_id": None, "tag_ids": []}.items() <= created.items()


@pytest.mark.parametrize("name", ["title", "content", "date"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_post(db)
    del body[name]
    assert refused(await client.post("/posts", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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
        {"blog_id": 2**31 - 1},
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
        {"blog_id": 2**31 - 1},
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
        ("content", "content-b"),
        ("date", "2030-01-01T13:00:00Z"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    post = await make_post(db)
    response = await client.patch(f"/posts/{post.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(post) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/posts/{post.id}", json={})).json() == changed


async def test_update_blog(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    other = await make_blog(db)
    values = {"blog_id": other.id}
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


@pytest.mark.parametrize("name", ["id", "no_such_field"])
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
    {"date": "2030-01-01T12:00:00Z"},
    {"date": "2030-01-01T13:00:00Z"},
    {"date": "2030-01-01T14:00:00Z"},
]


async def make_rising_posts(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_blog = await make_blog(db)
        post = await make_post(db, **values, blog_id=other_blog.id)
        rows.append(as_json(post))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/posts")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    response = await client.get("/posts")
    assert response.json()["items"] == [as_json(post)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("date", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_posts(db)
    assert await compared(client, "/posts", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["blog_id"])
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
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("date__in", "no such value"),
        ("blog_id__in", "no such value"),
        ("blog_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/posts", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_posts(db)
    assert await found(client, "/posts", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "date"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_posts(db)
    assert await found(client, "/posts", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/posts", rows, sort=f"-{name}") == [2, 1, 0]


async def test_search_title(client: AsyncClient, db: Database) -> None:
    rows = [
        as_json(await make_post(db, title="Quince 10%")),
        as_json(await make_post(db, title="Quince 100")),
        as_json(await make_post(db, title="Quince 1/0")),
    ]
    assert set(await found(client, "/posts", rows, q="qUINCE")) == {0, 1, 2}
    assert await found(client, "/posts", rows, q="quince 10%") == [0]
    assert await found(client, "/posts", rows, q="quince 1_0") == []
    assert await found(client, "/posts", rows, q="quince 1/0") == [2]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "date"}, {"sort": "-date"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_post(db)) for _ in range(5)]
    items = await walk(client, "/posts", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/posts", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_post(db)
    page = (await client.get("/posts", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/posts", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/posts", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/posts", params={"cursor": cursor}))


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


async def test_get_embeds_blog(client: AsyncClient, db: Database) -> None:
    other = await make_blog(db)
    post = await make_post(db, blog_id=other.id)
    embedded = (await client.get(f"/posts/{post.id}")).json()["blog"]
    assert embedded.keys() == {"id", "name", "handle", "user_id"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_blog(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    assert (await client.get(f"/posts/{post.id}")).json()["blog"] is None


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([(await make_tag(db)).id for _ in range(3)])
    body = await build_post(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/posts", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/posts/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_post(db, tag_ids=[2**31 - 1])
    response = await client.post("/posts", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    post = await make_post(db)
    ids = [(await make_tag(db)).id, 2**31 - 1]
    response = await client.patch(f"/posts/{post.id}", json={"tag_ids": ids})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await client.get(f"/posts/{post.id}")).json() == as_json(post)
