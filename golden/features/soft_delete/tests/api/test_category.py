"""Categories over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.category import CategoryService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.category import build_category, make_category
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/categories/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "x" * 40),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 41),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("parent_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_parent = await make_category(db)
    body = await build_category(db, parent_id=str(other_parent.id))
    response = await client.post("/categories", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "parent_id", "created_at", "updated_at", "children"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/categories/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_category(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/categories", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"parent_id": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_category(db)
    del body[name]
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_category(db) | {name: None}
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_category(db, **{name: value})
    response = await client.post("/categories", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_category(db, **{name: value})
    assert refused(await client.post("/categories", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_category(db, **values)
    response = await client.post("/categories", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.get(f"/categories/{category.id}")
    assert response.status_code == 200
    assert response.json() == as_json(category)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/categories/z")) == ["category_id"]


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    category = await make_category(db)
    counts = set()
    for _ in range(3):
        await make_category(db, parent_id=str(category.id))
        with count_statements() as statements:
            await client.get(f"/categories/{category.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > category.updated_at
    assert changed == as_json(category) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/categories/{category.id}", json={})).json() == changed


async def test_update_parent(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    other = await make_category(db)
    values = {"parent_id": str(other.id)}
    response = await client.patch(f"/categories/{category.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.patch(f"/categories/{category.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(category)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    category = await make_category(db)
    assert refused(await client.patch(f"/categories/{category.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    for name, value in REFUSED:
        response = await client.patch(f"/categories/{category.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.delete(f"/categories/{category.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/categories/{category.id}"))
    assert is_missing(await client.delete(f"/categories/{category.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/categories/{category.id}")).status_code == 200


async def test_delete_takes_category_parent_along(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    child = await make_category(db, parent_id=str(category.id))
    response = await client.delete(f"/categories/{category.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await CategoryService(db).get(child.id)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_categories(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_parent = await make_category(db)
        category = await make_category(db, **values, parent_id=str(other_parent.id))
        rows.append(as_json(category))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/categories")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    response = await client.get("/categories")
    assert response.json()["items"] == [as_json(category)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("parent_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_categories(db)
    assert await compared(client, "/categories", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["parent_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_categories(db)
    rows.append(as_json(await make_category(db)))
    query = f"{name}__is_null"
    assert await found(client, "/categories", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/categories", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("parent_id__in", "no such value"),
        ("parent_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/categories", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_categories(db)
    assert await found(client, "/categories", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_categories(db)
    assert await found(client, "/categories", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/categories", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_categories(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/categories", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/categories", rows, sort=f"-{name}")
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
    rows = [as_json(await make_category(db)) for _ in range(5)]
    items = await walk(client, "/categories", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/categories", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_category(db)
    page = (await client.get("/categories", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/categories", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/categories", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/categories", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        category = await make_category(db)
        await make_category(db, parent_id=str(category.id))
        with count_statements() as statements:
            await client.get("/categories")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_children(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    assert (await client.get(f"/categories/{category.id}")).json()["children"] == []
    others = [as_json(await make_category(db, parent_id=str(category.id))) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/categories/{category.id}")).json()["children"]
    assert embedded[0].keys() == {"id", "name", "parent_id", "created_at", "updated_at"}
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_restore(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    assert (await client.post(f"/categories/{category.id}/restore")).json() == as_json(category)
    await CategoryService(db).delete(category.id)
    response = await client.post(f"/categories/{category.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(category) | changes
    assert (await client.get(f"/categories/{category.id}")).json() == restored
    assert (await client.post(f"/categories/{category.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    category = await make_category(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/categories", params=deleted)).json()["items"] == []
    assert (await client.get("/categories", params=others)).json()["items"] == [as_json(category)]
    await CategoryService(db).delete(category.id)
    assert (await client.get("/categories")).json()["items"] == []
    assert (await client.get("/categories", params=others)).json()["items"] == []
    page = (await client.get("/categories", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(category) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/categories", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
