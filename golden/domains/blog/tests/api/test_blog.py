"""Blogs over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.post import PostService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.blog import build_blog, make_blog
from tests.factories.post import make_post
from tests.factories.user import make_user
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/blogs/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "xxx"),
    ("name", "x" * 255),
    ("handle", "xx"),
    ("handle", "x" * 255),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", "xx"),
    ("name", "x" * 256),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("handle", "x"),
    ("handle", "x" * 256),
    ("handle", "handle-\x00"),
    ("handle", 5),
    ("handle", None),
    ("user_id", "1"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_user = await make_user(db)
    body = await build_blog(db, user_id=other_user.id)
    response = await client.post("/blogs", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "handle", "user_id"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/blogs/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_blog(db)
    required = {name: body[name] for name in ["name", "handle"]}
    response = await client.post("/blogs", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"user_id": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["name", "handle"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_blog(db)
    del body[name]
    assert refused(await client.post("/blogs", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_blog(db) | {name: None}
    assert refused(await client.post("/blogs", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_blog(db, **{name: value})
    response = await client.post("/blogs", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_blog(db, **{name: value})
    assert refused(await client.post("/blogs", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"user_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_blog(db, **values)
    response = await client.post("/blogs", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"user_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    blog = await make_blog(db)
    response = await client.patch(f"/blogs/{blog.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    response = await client.get(f"/blogs/{blog.id}")
    assert response.status_code == 200
    assert response.json() == as_json(blog)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/blogs/z")) == ["blog_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
        ("handle", "handle-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    blog = await make_blog(db)
    response = await client.patch(f"/blogs/{blog.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(blog) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/blogs/{blog.id}", json={})).json() == changed


async def test_update_user(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    other = await make_user(db)
    values = {"user_id": other.id}
    response = await client.patch(f"/blogs/{blog.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    response = await client.patch(f"/blogs/{blog.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(blog)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    blog = await make_blog(db)
    assert refused(await client.patch(f"/blogs/{blog.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    for name, value in REFUSED:
        response = await client.patch(f"/blogs/{blog.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    response = await client.delete(f"/blogs/{blog.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/blogs/{blog.id}"))
    assert is_missing(await client.delete(f"/blogs/{blog.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/blogs/{blog.id}")).status_code == 200


async def test_delete_clears_post_blog(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    child = await make_post(db, blog_id=blog.id)
    response = await client.delete(f"/blogs/{blog.id}")
    assert response.status_code == 204
    cleared = await PostService(db).get(child.id)
    assert cleared.blog_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_blogs(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_user = await make_user(db)
        blog = await make_blog(db, **values, user_id=other_user.id)
        rows.append(as_json(blog))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/blogs")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    blog = await make_blog(db)
    response = await client.get("/blogs")
    assert response.json()["items"] == [as_json(blog)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_blogs(db)
    assert await compared(client, "/blogs", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["user_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_blogs(db)
    rows.append(as_json(await make_blog(db)))
    query = f"{name}__is_null"
    assert await found(client, "/blogs", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/blogs", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("user_id__in", "no such value"),
        ("user_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/blogs", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_blogs(db)
    assert await found(client, "/blogs", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_blogs(db)
    assert await found(client, "/blogs", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/blogs", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_blog(db)) for _ in range(5)]
    items = await walk(client, "/blogs", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/blogs", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_blog(db)
    page = (await client.get("/blogs", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/blogs", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/blogs", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/blogs", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_blog(db)
        with count_statements() as statements:
            await client.get("/blogs")
        counts.add(len(statements))
    assert len(counts) == 1
