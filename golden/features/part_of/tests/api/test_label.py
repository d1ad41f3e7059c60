"""Labels over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.label import build_label, make_label
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/labels/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("word", "x"),
    ("word", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("word", ""),
    ("word", "x" * 21),
    ("word", "word-\x00"),
    ("word", 5),
    ("word", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_label(db)
    response = await client.post("/labels", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "word", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/labels/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_label(db)
    required = {name: body[name] for name in ["word"]}
    response = await client.post("/labels", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["word"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_label(db)
    del body[name]
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_label(db) | {name: None}
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_label(db, **{name: value})
    response = await client.post("/labels", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_label(db, **{name: value})
    assert refused(await client.post("/labels", json=body)) == [name]


@pytest.mark.parametrize("names", [["word"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_label(db)
    await make_label(db, **first)
    body = await build_label(db, **{name: first[name] for name in names})
    response = await client.post("/labels", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["word"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_label(db)
    await make_label(db, **first)
    label = await make_label(db)
    response = await client.patch(f"/labels/{label.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.get(f"/labels/{label.id}")
    assert response.status_code == 200
    assert response.json() == as_json(label)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/labels/z")) == ["label_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("word", "word-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    label = await make_label(db)
    response = await client.patch(f"/labels/{label.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > label.updated_at
    assert changed == as_json(label) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/labels/{label.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.patch(f"/labels/{label.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(label)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"word": "word-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    label = await make_label(db)
    assert refused(await client.patch(f"/labels/{label.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    for name, value in REFUSED:
        response = await client.patch(f"/labels/{label.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.delete(f"/labels/{label.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/labels/{label.id}"))
    assert is_missing(await client.delete(f"/labels/{label.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/labels/{label.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"word": "word-a"},
    {"word": "word-b"},
    {"word": "word-c"},
]


async def make_rising_labels(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        label = await make_label(db, **values)
        rows.append(as_json(label))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/labels")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    label = await make_label(db)
    response = await client.get("/labels")
    assert response.json()["items"] == [as_json(label)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("word", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_labels(db)
    assert await compared(client, "/labels", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("word__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/labels", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_labels(db)
    assert await found(client, "/labels", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["word", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_labels(db)
    assert await found(client, "/labels", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/labels", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_labels(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/labels", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/labels", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "word"},
        {"sort": "-word"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_label(db)) for _ in range(5)]
    items = await walk(client, "/labels", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/labels", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_label(db)
    page = (await client.get("/labels", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/labels", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/labels", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/labels", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_label(db)
        with count_statements() as statements:
            await client.get("/labels")
        counts.add(len(statements))
    assert len(counts) == 1
