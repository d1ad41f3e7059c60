"""Models over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.model import build_model, make_model
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/models/class-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("class", "x"),
    ("class", "xxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("class", ""),
    ("class", "xxxxxxxxxxx"),
    ("class", "class-\x00"),
    ("class", 5),
    ("class", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_model(db)
    response = await client.post("/models", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"class", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/models/{created['class']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_model(db)
    required = {name: body[name] for name in ["class"]}
    response = await client.post("/models", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["class"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_model(db)
    del body[name]
    assert refused(await client.post("/models", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_model(db) | {name: None}
    assert refused(await client.post("/models", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_model(db, **{name: value})
    response = await client.post("/models", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_model(db, **{name: value})
    assert refused(await client.post("/models", json=body)) == [name]


@pytest.mark.parametrize("names", [["class"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_model(db)
    await make_model(db, **first)
    body = await build_model(db, **{name: first[name] for name in names})
    response = await client.post("/models", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    response = await client.get(f"/models/{model_.class_}")
    assert response.status_code == 200
    assert response.json() == as_json(model_)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    response = await client.patch(f"/models/{model_.class_}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(model_)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["class", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    model_ = await make_model(db)
    assert refused(await client.patch(f"/models/{model_.class_}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    for name, value in REFUSED:
        response = await client.patch(f"/models/{model_.class_}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    response = await client.delete(f"/models/{model_.class_}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/models/{model_.class_}"))
    assert is_missing(await client.delete(f"/models/{model_.class_}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/models/{model_.class_}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"class": "class-a"},
    {"class": "class-b"},
    {"class": "class-c"},
]


async def make_rising_models(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        model_ = await make_model(db, **values)
        rows.append(as_json(model_))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/models")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    model_ = await make_model(db)
    response = await client.get("/models")
    assert response.json()["items"] == [as_json(model_)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("class", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_models(db)
    assert await compared(client, "/models", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("class__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/models", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_models(db)
    assert await found(client, "/models", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["class", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_models(db)
    assert await found(client, "/models", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/models", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "class"},
        {"sort": "-class"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_model(db)) for _ in range(5)]
    items = await walk(client, "/models", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/models", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_model(db)
    page = (await client.get("/models", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/models", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-class"}
    assert is_missing(await client.get("/models", params=query))
    cursor = forged("class", [])
    assert is_missing(await client.get("/models", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_model(db)
        with count_statements() as statements:
            await client.get("/models")
        counts.add(len(statements))
    assert len(counts) == 1
