"""Orders over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.group import make_group
from tests.factories.order import build_order, make_order
from tests.factories.user import make_user
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, suffixed, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/orders/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("class", "x"),
    ("class", "xxxxxxxxxxxxxxxxxxxx"),
    ("metadata", [1, "two", None]),
    ("metadata", "text"),
    ("metadata", 0.5),
    ("metadata", {}),
    ("registry", -(2**31)),
    ("registry", 2**31 - 1),
    ("registry", None),
    ("schema", ""),
    ("schema", None),
    ("json", ""),
    ("json", None),
    ("id_", -(2**31)),
    ("id_", 2**31 - 1),
    ("id_", None),
    ("list", -(2**31)),
    ("list", 2**31 - 1),
    ("list", None),
    ("field", ""),
    ("field", None),
    ("limit", -(2**31)),
    ("limit", 2**31 - 1),
    ("limit", None),
    ("select", ""),
    ("select", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("class", ""),
    ("class", "x" * 21),
    ("class", "class-\x00"),
    ("class", 5),
    ("class", None),
    ("from", "today"),
    ("from", "2030-02-30"),
    ("from", 5),
    ("from", None),
    ("registry", -2_147_483_649),
    ("registry", 2**31),
    ("registry", "5"),
    ("registry", True),
    ("registry", 1.5),
    ("schema", "schema-\x00"),
    ("schema", 5),
    ("copy", "true"),
    ("copy", 1),
    ("copy", None),
    ("json", "json-\x00"),
    ("json", 5),
    ("id_", -2_147_483_649),
    ("id_", 2**31),
    ("id_", "5"),
    ("id_", True),
    ("id_", 1.5),
    ("type", "no such value"),
    ("type", 1),
    ("type", None),
    ("date", "today"),
    ("date", "2030-02-30"),
    ("date", 5),
    ("date", None),
    ("list", -2_147_483_649),
    ("list", 2**31),
    ("list", "5"),
    ("list", True),
    ("list", 1.5),
    ("field", "field-\x00"),
    ("field", 5),
    ("limit", -2_147_483_649),
    ("limit", 2**31),
    ("limit", "5"),
    ("limit", True),
    ("limit", 1.5),
    ("select", "select-\x00"),
    ("select", 5),
    ("import_id", "no uuid"),
    ("import_id", None),
    ("group_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_group = await make_group(db)
    body = await build_order(db, group_id=str(other_group.id))
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "class",
        "from",
        "metadata",
        "registry",
        "schema",
        "copy",
        "json",
        "id_",
        "type",
        "date",
        "list",
        "field",
        "limit",
        "select",
        "import_id",
        "group_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/orders/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_order(db)
    required = {name: body[name] for name in ["class", "from", "type", "date", "import_id"]}
    response = await client.post("/orders", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "metadata": None,
        "registry": None,
        "schema": None,
        "copy": False,
        "json": None,
        "id_": None,
        "list": None,
        "field": None,
        "limit": None,
        "select": None,
        "group_id": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["class", "from", "type", "date", "import_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db)
    del body[name]
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db) | {name: None}
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order(db, **{name: value})
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_order(db, **{name: value})
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("names", [["class", "from"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    body = await build_order(db, **{name: first[name] for name in names})
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["class", "from"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"import_id": "00000000-0000-4000-8000-000000000000"},
        {"group_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_order(db, **values)
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"import_id": "00000000-0000-4000-8000-000000000000"},
        {"group_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.get(f"/orders/{order.id}")
    assert response.status_code == 200
    assert response.json() == as_json(order)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/orders/z")) == ["order_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("class", "class-b"),
        ("from", "2030-01-02"),
        ("metadata", {"letter": "b"}),
        ("registry", 2),
        ("registry", None),
        ("schema", "schema-b"),
        ("schema", None),
        ("copy", True),
        ("json", "json-b"),
        ("json", None),
        ("id_", 2),
        ("id_", None),
        ("type", "None"),
        ("date", "2030-01-02"),
        ("list", 2),
        ("list", None),
        ("field", "field-b"),
        ("field", None),
        ("limit", 2),
        ("limit", None),
        ("select", "select-b"),
        ("select", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > order.updated_at
    assert changed == as_json(order) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/orders/{order.id}", json={})).json() == changed


async def test_update_import(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_user(db)
    values = {"import_id": str(other.id)}
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_group(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_group(db)
    values = {"group_id": str(other.id)}
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.patch(f"/orders/{order.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(order)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"class": "class-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    order = await make_order(db)
    assert refused(await client.patch(f"/orders/{order.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    for name, value in REFUSED:
        response = await client.patch(f"/orders/{order.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.delete(f"/orders/{order.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/orders/{order.id}"))
    assert is_missing(await client.delete(f"/orders/{order.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/orders/{order.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "class": "class-a",
        "from": "2030-01-01",
        "registry": 1,
        "copy": False,
        "id_": 1,
        "type": "3d",
        "date": "2030-01-01",
        "list": 1,
        "limit": 1,
        "select": "select-a",
    },
    {
        "class": "class-b",
        "from": "2030-01-02",
        "registry": 2,
        "copy": True,
        "id_": 2,
        "type": "None",
        "date": "2030-01-02",
        "list": 2,
        "limit": 2,
        "select": "select-b",
    },
    {
        "class": "class-c",
        "from": "2030-01-03",
        "registry": 3,
        "copy": False,
        "id_": 3,
        "type": "3d",
        "date": "2030-01-03",
        "list": 3,
        "limit": 3,
        "select": "select-c",
    },
]


async def make_rising_orders(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_group = await make_group(db)
        order = await make_order(db, **values, group_id=str(other_group.id))
        rows.append(as_json(order))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/orders")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    response = await client.get("/orders")
    assert response.json()["items"] == [as_json(order)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("class", EQUALITY),
        ("from", COMPARED),
        ("registry", COMPARED),
        ("copy", TRUTH),
        ("id_", COMPARED),
        ("type", EQUALITY),
        ("date", COMPARED),
        ("list", COMPARED),
        ("limit", suffixed(COMPARED)),
        ("select", EQUALITY),
        ("import_id", EQUALITY),
        ("group_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_orders(db)
    assert await compared(client, "/orders", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["registry", "id_", "list", "limit", "select", "group_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    rows.append(
        as_json(await make_order(db, registry=None, id_=None, list=None, limit=None, select=None))
    )
    query = f"{name}__is_null"
    assert await found(client, "/orders", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/orders", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("class__in", "\x00"),
        ("from__in", "no such value"),
        ("registry__in", "no such value"),
        ("registry__is_null", "perhaps"),
        ("copy", "no such value"),
        ("id___in", "no such value"),
        ("id___is_null", "perhaps"),
        ("type__in", "no such value"),
        ("date__in", "no such value"),
        ("list__in", "no such value"),
        ("list__is_null", "perhaps"),
        ("limit__in", "no such value"),
        ("limit__is_null", "perhaps"),
        ("select__in", "\x00"),
        ("select__is_null", "perhaps"),
        ("import_id__in", "no such value"),
        ("group_id__in", "no such value"),
        ("group_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/orders", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_orders(db)
    assert await found(client, "/orders", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["class", "from", "date", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    assert await found(client, "/orders", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/orders", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/orders", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/orders", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "class"},
        {"sort": "-class"},
        {"sort": "from"},
        {"sort": "-from"},
        {"sort": "date"},
        {"sort": "-date"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_order(db)) for _ in range(5)]
    items = await walk(client, "/orders", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/orders", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_order(db)
    page = (await client.get("/orders", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/orders", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/orders", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/orders", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_order(db)
        with count_statements() as statements:
            await client.get("/orders")
        counts.add(len(statements))
    assert len(counts) == 1
