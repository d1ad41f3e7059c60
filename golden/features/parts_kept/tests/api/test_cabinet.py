"""Cabinets over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.cabinet import CabinetQuery
from app.services.cabinet import CabinetService
from app.services.drawer import DrawerService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.cabinet import build_cabinet, make_cabinet
from tests.factories.drawer import build_drawer, make_drawer
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import is_missing, problem, refused

MISSING = "/cabinets/00000000-0000-4000-8000-000000000000"

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
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_cabinet(db)
    response = await client.post("/cabinets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "name", "created_at", "updated_at", "drawers"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/cabinets/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_cabinet(db)
    required = {name: body[name] for name in ["name"]}
    response = await client.post("/cabinets", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"drawers": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_cabinet(db)
    del body[name]
    assert refused(await client.post("/cabinets", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_cabinet(db) | {name: None}
    assert refused(await client.post("/cabinets", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_cabinet(db, **{name: value})
    response = await client.post("/cabinets", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_cabinet(db, **{name: value})
    assert refused(await client.post("/cabinets", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    response = await client.get(f"/cabinets/{cabinet.id}")
    assert response.status_code == 200
    assert response.json() == as_json(cabinet)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/cabinets/z")) == ["cabinet_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", "name-b"),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    cabinet = await make_cabinet(db)
    response = await client.patch(f"/cabinets/{cabinet.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > cabinet.updated_at
    assert changed == as_json(cabinet) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/cabinets/{cabinet.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    response = await client.patch(f"/cabinets/{cabinet.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(cabinet)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    cabinet = await make_cabinet(db)
    assert refused(await client.patch(f"/cabinets/{cabinet.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    for name, value in REFUSED:
        response = await client.patch(f"/cabinets/{cabinet.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    response = await client.delete(f"/cabinets/{cabinet.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/cabinets/{cabinet.id}"))
    assert is_missing(await client.delete(f"/cabinets/{cabinet.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/cabinets/{cabinet.id}")).status_code == 200


async def test_delete_takes_drawer_cabinet_along(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    child = await make_drawer(db, cabinet.id)
    response = await client.delete(f"/cabinets/{cabinet.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await DrawerService(db).get(cabinet.id, child.code)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_cabinets(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        cabinet = await make_cabinet(db, **values)
        rows.append(as_json(cabinet))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/cabinets")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    response = await client.get("/cabinets")
    assert response.json()["items"] == [as_json(cabinet)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_cabinets(db)
    assert await compared(client, "/cabinets", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/cabinets", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_cabinets(db)
    assert await found(client, "/cabinets", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cabinets(db)
    assert await found(client, "/cabinets", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/cabinets", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_cabinets(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/cabinets", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/cabinets", rows, sort=f"-{name}")
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
    rows = [as_json(await make_cabinet(db)) for _ in range(5)]
    items = await walk(client, "/cabinets", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/cabinets", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_cabinet(db)
    page = (await client.get("/cabinets", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/cabinets", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/cabinets", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/cabinets", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_cabinet(db)
        with count_statements() as statements:
            await client.get("/cabinets")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_cabinet(db) for _ in range(3)]
    keys = [as_json(row)["id"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/cabinets/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await CabinetService(db).search(CabinetQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_cabinet(db)
    keys = [as_json(row)["id"], "00000000-0000-4000-8000-000000000000"]
    response = await client.post("/cabinets/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "00000000-0000-4000-8000-000000000000" in response.json()["detail"]
    assert (await CabinetService(db).search(CabinetQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["00000000-0000-4000-8000-000000000000"] * number
    assert refused(await client.post("/cabinets/bulk-delete", json={"ids": keys})) == ["ids"]


async def test_restore(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    assert (await client.post(f"/cabinets/{cabinet.id}/restore")).json() == as_json(cabinet)
    await CabinetService(db).delete(cabinet.id)
    response = await client.post(f"/cabinets/{cabinet.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(cabinet) | changes
    assert (await client.get(f"/cabinets/{cabinet.id}")).json() == restored
    assert (await client.post(f"/cabinets/{cabinet.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/cabinets", params=deleted)).json()["items"] == []
    assert (await client.get("/cabinets", params=others)).json()["items"] == [as_json(cabinet)]
    await CabinetService(db).delete(cabinet.id)
    assert (await client.get("/cabinets")).json()["items"] == []
    assert (await client.get("/cabinets", params=others)).json()["items"] == []
    page = (await client.get("/cabinets", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(cabinet) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/cabinets", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]


async def test_create_with_drawers(client: AsyncClient, db: Database) -> None:
    items = [await build_drawer(db) for _ in range(3)]
    body = await build_cabinet(db, drawers=items)
    response = await client.post("/cabinets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert len(created["drawers"]) == 3
    for item in items:
        assert any(item.items() <= read.items() for read in created["drawers"])
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_points_into_drawers(client: AsyncClient, db: Database) -> None:
    items = [await build_drawer(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    body = await build_cabinet(db, drawers=items)
    errors = problem(await client.post("/cabinets", json=body), 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "drawers" + "/2/no_such_field"]


async def test_create_takes_as_many_statements_for_many_drawers(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_drawer(db) for _ in range(number)]
        body = await build_cabinet(db, drawers=items)
        with count_statements() as statements:
            await client.post("/cabinets", json=body)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_takes_as_many_statements_for_many_drawers(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_drawer(db) for _ in range(number)]
        cabinet = await make_cabinet(db, drawers=items)
        with count_statements() as statements:
            response = await client.get(f"/cabinets/{cabinet.id}")
        assert len(response.json()["drawers"]) == number
        counts.add(len(statements))
    assert len(counts) == 1


async def test_update_replaces_drawers(client: AsyncClient, db: Database) -> None:
    items = [await build_drawer(db) for _ in range(3)]
    cabinet = await make_cabinet(db, drawers=items)
    new = await build_drawer(db)
    kept = items[1] | {"depth": 2}
    response = await client.patch(f"/cabinets/{cabinet.id}", json={"drawers": [kept, new]})
    assert response.status_code == 200
    after = response.json()["drawers"]
    assert len(after) == 2
    for item in (kept, new):
        assert any(item.items() <= read.items() for read in after)
    # What is left out stays; an empty list leaves none.
    assert (await client.patch(f"/cabinets/{cabinet.id}", json={})).json()["drawers"] == after
    changed = (await client.patch(f"/cabinets/{cabinet.id}", json={"drawers": []})).json()
    assert changed["drawers"] == []


async def test_update_points_into_drawers(client: AsyncClient, db: Database) -> None:
    cabinet = await make_cabinet(db)
    items = [await build_drawer(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    response = await client.patch(f"/cabinets/{cabinet.id}", json={"drawers": items})
    errors = problem(response, 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "drawers" + "/2/no_such_field"]


async def test_update_takes_as_many_statements_for_many_drawers(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_drawer(db) for _ in range(number)]
        cabinet = await make_cabinet(db, drawers=items)
        items = [await build_drawer(db) for _ in range(number)]
        with count_statements() as statements:
            await client.patch(f"/cabinets/{cabinet.id}", json={"drawers": items})
        counts.add(len(statements))
    assert len(counts) == 1


async def test_restore_brings_back_drawers(client: AsyncClient, db: Database) -> None:
    items = [await build_drawer(db) for _ in range(3)]
    cabinet = await make_cabinet(db, drawers=items)
    service = CabinetService(db)
    await service.delete(cabinet.id)
    (deleted,) = (await client.get("/cabinets", params={"deleted": "true"})).json()["items"]
    assert deleted["drawers"] == as_json(cabinet)["drawers"]
    response = await client.post(f"/cabinets/{cabinet.id}/restore")
    assert response.json()["drawers"] == as_json(cabinet)["drawers"]
