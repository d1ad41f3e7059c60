"""Tags over HTTP."""

from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.tag import TagService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.tag import build_tag, make_tag
from tests.pages import EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/tags/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("label", "x"),
    ("label", "x" * 40),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("label", ""),
    ("label", "x" * 41),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_tag(db)
    response = await client.post("/tags", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "label"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/tags/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_tag(db)
    required = {name: body[name] for name in ["label"]}
    response = await client.post("/tags", json=required)
    assert response.status_code == 201
    created = response.json()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["label"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_tag(db)
    del body[name]
    assert refused(await client.post("/tags", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "deleted_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_tag(db) | {name: None}
    assert refused(await client.post("/tags", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_tag(db, **{name: value})
    response = await client.post("/tags", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_tag(db, **{name: value})
    assert refused(await client.post("/tags", json=body)) == [name]


@pytest.mark.parametrize("names", [["label"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_tag(db)
    await make_tag(db, **first)
    body = await build_tag(db, **{name: first[name] for name in names})
    response = await client.post("/tags", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["label"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_tag(db)
    await make_tag(db, **first)
    tag = await make_tag(db)
    response = await client.patch(f"/tags/{tag.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.get(f"/tags/{tag.id}")
    assert response.status_code == 200
    assert response.json() == as_json(tag)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/tags/z")) == ["tag_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    tag = await make_tag(db)
    response = await client.patch(f"/tags/{tag.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(tag) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/tags/{tag.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.patch(f"/tags/{tag.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(tag)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "deleted_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    tag = await make_tag(db)
    assert refused(await client.patch(f"/tags/{tag.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    for name, value in REFUSED:
        response = await client.patch(f"/tags/{tag.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.delete(f"/tags/{tag.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/tags/{tag.id}"))
    assert is_missing(await client.delete(f"/tags/{tag.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/tags/{tag.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"label": "label-a"},
    {"label": "label-b"},
    {"label": "label-c"},
]


async def make_rising_tags(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        tag = await make_tag(db, **values)
        rows.append(as_json(tag))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/tags")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    response = await client.get("/tags")
    assert response.json()["items"] == [as_json(tag)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("label", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_tags(db)
    assert await compared(client, "/tags", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("label__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/tags", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_tags(db)
    assert await found(client, "/tags", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["label"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tags(db)
    assert await found(client, "/tags", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/tags", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tags(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/tags", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/tags", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "id"}, {"sort": "-id"}, {"sort": "label"}, {"sort": "-label"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_tag(db)) for _ in range(5)]
    items = await walk(client, "/tags", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/tags", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_tag(db)
    page = (await client.get("/tags", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/tags", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/tags", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/tags", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_tag(db)
        with count_statements() as statements:
            await client.get("/tags")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_restore(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    assert (await client.post(f"/tags/{tag.id}/restore")).json() == as_json(tag)
    await TagService(db).delete(tag.id)
    response = await client.post(f"/tags/{tag.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(tag) | changes
    assert (await client.get(f"/tags/{tag.id}")).json() == restored
    assert (await client.post(f"/tags/{tag.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    tag = await make_tag(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/tags", params=deleted)).json()["items"] == []
    assert (await client.get("/tags", params=others)).json()["items"] == [as_json(tag)]
    await TagService(db).delete(tag.id)
    assert (await client.get("/tags")).json()["items"] == []
    assert (await client.get("/tags", params=others)).json()["items"] == []
    page = (await client.get("/tags", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(tag) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/tags", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
