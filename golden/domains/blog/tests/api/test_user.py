"""Users over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.blog import BlogService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.blog import make_blog
from tests.factories.user import build_user, make_user
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/users/2147483647"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("login", "x"),
    ("login", "x" * 50),
    ("email", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("login", ""),
    ("login", "x" * 51),
    ("login", "login-\x00"),
    ("login", 5),
    ("login", None),
    ("email", "x" * 255),
    ("email", "nobody"),
    ("email", "no body@example.com"),
    ("email", "email-a@example.co\x00"),
    ("email", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_user(db)
    response = await client.post("/users", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "login", "email"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/users/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_user(db)
    required = {name: body[name] for name in ["login"]}
    response = await client.post("/users", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"email": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["login"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_user(db)
    del body[name]
    assert refused(await client.post("/users", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_user(db) | {name: None}
    assert refused(await client.post("/users", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_user(db, **{name: value})
    response = await client.post("/users", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_user(db, **{name: value})
    assert refused(await client.post("/users", json=body)) == [name]


@pytest.mark.parametrize("names", [["login"], ["email"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_user(db)
    await make_user(db, **first)
    body = await build_user(db, **{name: first[name] for name in names})
    response = await client.post("/users", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["login"], ["email"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_user(db)
    await make_user(db, **first)
    user = await make_user(db)
    response = await client.patch(f"/users/{user.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    response = await client.get(f"/users/{user.id}")
    assert response.status_code == 200
    assert response.json() == as_json(user)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/users/z")) == ["user_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("login", "login-b"),
        ("email", "email-b@example.com"),
        ("email", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    user = await make_user(db)
    response = await client.patch(f"/users/{user.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(user) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/users/{user.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    response = await client.patch(f"/users/{user.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(user)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"login": "login-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    user = await make_user(db)
    assert refused(await client.patch(f"/users/{user.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    for name, value in REFUSED:
        response = await client.patch(f"/users/{user.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    response = await client.delete(f"/users/{user.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/users/{user.id}"))
    assert is_missing(await client.delete(f"/users/{user.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/users/{user.id}")).status_code == 200


async def test_delete_clears_blog_user(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    child = await make_blog(db, user_id=user.id)
    response = await client.delete(f"/users/{user.id}")
    assert response.status_code == 204
    cleared = await BlogService(db).get(child.id)
    assert cleared.user_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"login": "login-a", "email": "email-a@example.com"},
    {"login": "login-b", "email": "email-b@example.com"},
    {"login": "login-c", "email": "email-c@example.com"},
]


async def make_rising_users(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        user = await make_user(db, **values)
        rows.append(as_json(user))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/users")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    user = await make_user(db)
    response = await client.get("/users")
    assert response.json()["items"] == [as_json(user)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
        ("login", EQUALITY),
        ("email", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_users(db)
    assert await compared(client, "/users", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["email"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_users(db)
    rows.append(as_json(await make_user(db, email=None)))
    query = f"{name}__is_null"
    assert await found(client, "/users", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/users", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("login__in", "\x00"),
        ("email__in", "\x00"),
        ("email__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/users", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_users(db)
    assert await found(client, "/users", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id", "login"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_users(db)
    assert await found(client, "/users", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/users", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "login"}, {"sort": "-login"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_user(db)) for _ in range(5)]
    items = await walk(client, "/users", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/users", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_user(db)
    page = (await client.get("/users", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/users", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/users", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/users", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_user(db)
        with count_statements() as statements:
            await client.get("/users")
        counts.add(len(statements))
    assert len(counts) == 1
