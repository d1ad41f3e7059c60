"""By slugs over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.uses import UsesService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.by_slug import build_by_slug, make_by_slug
from tests.factories.uses import make_uses
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/by-slugs/slug-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("slug", "x"),
    ("slug", "x" * 200),
    ("n", -(2**31)),
    ("n", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("slug", "x" * 201),
    ("slug", "Not a slug"),
    ("slug", "-a"),
    ("slug", "slug-\x00"),
    ("slug", 5),
    ("slug", None),
    ("n", -2_147_483_649),
    ("n", 2**31),
    ("n", "5"),
    ("n", True),
    ("n", 1.5),
    ("n", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_by_slug(db)
    response = await client.post("/by-slugs", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"slug", "n", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/by-slugs/{created['slug']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_by_slug(db)
    required = {name: body[name] for name in ["slug"]}
    response = await client.post("/by-slugs", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"n": 0}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["slug"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_slug(db)
    del body[name]
    assert refused(await client.post("/by-slugs", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_by_slug(db) | {name: None}
    assert refused(await client.post("/by-slugs", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_slug(db, **{name: value})
    response = await client.post("/by-slugs", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_by_slug(db, **{name: value})
    assert refused(await client.post("/by-slugs", json=body)) == [name]


@pytest.mark.parametrize("names", [["slug"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_by_slug(db)
    await make_by_slug(db, **first)
    body = await build_by_slug(db, **{name: first[name] for name in names})
    response = await client.post("/by-slugs", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    response = await client.get(f"/by-slugs/{by_slug.slug}")
    assert response.status_code == 200
    assert response.json() == as_json(by_slug)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("n", 2),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    by_slug = await make_by_slug(db)
    response = await client.patch(f"/by-slugs/{by_slug.slug}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > by_slug.updated_at
    assert changed == as_json(by_slug) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/by-slugs/{by_slug.slug}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    response = await client.patch(f"/by-slugs/{by_slug.slug}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(by_slug)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"n": 2}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["slug", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    by_slug = await make_by_slug(db)
    assert refused(await client.patch(f"/by-slugs/{by_slug.slug}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    for name, value in REFUSED:
        response = await client.patch(f"/by-slugs/{by_slug.slug}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    response = await client.delete(f"/by-slugs/{by_slug.slug}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/by-slugs/{by_slug.slug}"))
    assert is_missing(await client.delete(f"/by-slugs/{by_slug.slug}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/by-slugs/{by_slug.slug}")).status_code == 200


async def test_delete_clears_uses_slug(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    child = await make_uses(db, slug_slug=by_slug.slug)
    response = await client.delete(f"/by-slugs/{by_slug.slug}")
    assert response.status_code == 204
    cleared = await UsesService(db).get(child.id)
    assert cleared.slug_slug is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"slug": "slug-a", "n": 1},
    {"slug": "slug-b", "n": 2},
    {"slug": "slug-c", "n": 3},
]


async def make_rising_by_slugs(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        by_slug = await make_by_slug(db, **values)
        rows.append(as_json(by_slug))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/by-slugs")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    by_slug = await make_by_slug(db)
    response = await client.get("/by-slugs")
    assert response.json()["items"] == [as_json(by_slug)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("slug", EQUALITY),
        ("n", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_by_slugs(db)
    assert await compared(client, "/by-slugs", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("slug__in", "\x00"),
        ("n__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/by-slugs", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_by_slugs(db)
    assert await found(client, "/by-slugs", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["slug", "n", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_by_slugs(db)
    assert await found(client, "/by-slugs", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/by-slugs", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "slug"},
        {"sort": "-slug"},
        {"sort": "n"},
        {"sort": "-n"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_by_slug(db)) for _ in range(5)]
    items = await walk(client, "/by-slugs", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/by-slugs", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_by_slug(db)
    page = (await client.get("/by-slugs", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/by-slugs", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-slug"}
    assert is_missing(await client.get("/by-slugs", params=query))
    cursor = forged("slug", [])
    assert is_missing(await client.get("/by-slugs", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_by_slug(db)
        with count_statements() as statements:
            await client.get("/by-slugs")
        counts.add(len(statements))
    assert len(counts) == 1
