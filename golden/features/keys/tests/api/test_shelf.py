"""Shelves over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.box import BoxService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.box import make_box
from tests.factories.shelf import build_shelf, make_shelf
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/shelves/24/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("row", 1),
    ("row", 99),
    ("label", "x"),
    ("label", "xxxxxxxxxxxxxxxxxxxx"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("row", 0),
    ("row", 100),
    ("row", "5"),
    ("row", True),
    ("row", 1.5),
    ("row", None),
    ("label", ""),
    ("label", "x" * 21),
    ("label", "label-\x00"),
    ("label", 5),
    ("label", None),
    ("lot_number", "1"),
    ("lot_number", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_shelf(db)
    response = await client.post("/shelves", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"row", "label", "lot_number", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/shelves/{created['lot_number']}/{created['row']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_shelf(db)
    required = {name: body[name] for name in ["row", "label", "lot_number"]}
    response = await client.post("/shelves", json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["row", "label", "lot_number"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shelf(db)
    del body[name]
    assert refused(await client.post("/shelves", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_shelf(db) | {name: None}
    assert refused(await client.post("/shelves", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shelf(db, **{name: value})
    response = await client.post("/shelves", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_shelf(db, **{name: value})
    assert refused(await client.post("/shelves", json=body)) == [name]


@pytest.mark.parametrize("names", [["lot_number", "row"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_shelf(db)
    await make_shelf(db, **first)
    body = await build_shelf(db, **{name: first[name] for name in names})
    response = await client.post("/shelves", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"lot_number": 24},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_shelf(db, **values)
    response = await client.post("/shelves", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.get(f"/shelves/{shelf.lot_number}/{shelf.row}")
    assert response.status_code == 200
    assert response.json() == as_json(shelf)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/shelves/z/24")) == ["lot_number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("label", "label-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    shelf = await make_shelf(db)
    response = await client.patch(f"/shelves/{shelf.lot_number}/{shelf.row}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > shelf.updated_at
    assert changed == as_json(shelf) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (
        await client.patch(f"/shelves/{shelf.lot_number}/{shelf.row}", json={})
    ).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.patch(f"/shelves/{shelf.lot_number}/{shelf.row}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(shelf)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"label": "label-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["row", "lot_number", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    shelf = await make_shelf(db)
    assert refused(
        await client.patch(f"/shelves/{shelf.lot_number}/{shelf.row}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    for name, value in REFUSED:
        response = await client.patch(
            f"/shelves/{shelf.lot_number}/{shelf.row}", json={name: value}
        )
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.delete(f"/shelves/{shelf.lot_number}/{shelf.row}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/shelves/{shelf.lot_number}/{shelf.row}"))
    assert is_missing(await client.delete(f"/shelves/{shelf.lot_number}/{shelf.row}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/shelves/{shelf.lot_number}/{shelf.row}")).status_code == 200


async def test_delete_is_refused_for_box_shelf(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    child = await make_box(db, shelf_lot_number=shelf.lot_number, shelf_row=shelf.row)
    response = await client.delete(f"/shelves/{shelf.lot_number}/{shelf.row}")
    assert conflict(response) == ("still-referenced", set())
    assert await BoxService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"row": 1},
    {"row": 2},
    {"row": 3},
]


async def make_rising_shelves(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        shelf = await make_shelf(db, **values)
        rows.append(as_json(shelf))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/shelves")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    shelf = await make_shelf(db)
    response = await client.get("/shelves")
    assert response.json()["items"] == [as_json(shelf)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("row", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_shelves(db)
    assert await compared(client, "/shelves", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("row__in", "no such value"),
        ("lot_number__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/shelves", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["row", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_shelves(db)
    assert await found(client, "/shelves", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/shelves", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "row"},
        {"sort": "-row"},
        {"sort": "lot_number"},
        {"sort": "-lot_number"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_shelf(db)) for _ in range(5)]
    items = await walk(client, "/shelves", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/shelves", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_shelf(db)
    page = (await client.get("/shelves", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/shelves", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "row"}
    assert is_missing(await client.get("/shelves", params=query))
    cursor = forged("lot_number,row", [], [])
    assert is_missing(await client.get("/shelves", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_shelf(db)
        with count_statements() as statements:
            await client.get("/shelves")
        counts.add(len(statements))
    assert len(counts) == 1
