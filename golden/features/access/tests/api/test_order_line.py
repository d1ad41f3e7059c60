"""Order lines over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order import OrderService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.order import make_order
from tests.factories.order_line import build_order_line, make_order_line
from tests.factories.product import make_product
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the order lines belong."""
    order = await make_order(db)
    return (order.id,)


@pytest.fixture
def route(owner: tuple[UUID]) -> str:
    """Where these order lines are."""
    return "/orders/{}/lines".format(*owner)


MISSING = "/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("quantity", 1),
    ("quantity", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("quantity", 0),
    ("quantity", 2**31),
    ("quantity", "5"),
    ("quantity", True),
    ("quantity", 1.5),
    ("quantity", None),
    ("product_id", "no uuid"),
    ("product_id", None),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    body = await build_order_line(db)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "quantity",
        "order_id",
        "product_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"{route}/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    before = datetime.now(UTC)
    body = await build_order_line(db)
    required = {name: body[name] for name in ["quantity", "product_id"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201
    created = response.json()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["quantity", "product_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_order_line(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "order_id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(
    client: AsyncClient, db: Database, name: str, route: str
) -> None:
    body = await build_order_line(db) | {name: None}
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_order_line(db, **{name: value})
    response = await client.post(route, json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_order_line(db, **{name: value})
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], route: str
) -> None:
    body = await build_order_line(db, **values)
    response = await client.post(route, json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"product_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.patch(f"{route}/{order_line.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.get(f"{route}/{order_line.id}")
    assert response.status_code == 200
    assert response.json() == as_json(order_line)


async def test_get_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.get(route + MISSING))


async def test_get_with_malformed_key(client: AsyncClient, route: str) -> None:
    assert refused(await client.get(f"{route}/z")) == ["order_line_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", 2),
    ],
)
async def test_update(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.patch(f"{route}/{order_line.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > order_line.updated_at
    assert changed == as_json(order_line) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"{route}/{order_line.id}", json={})).json() == changed


async def test_update_product(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    other = await make_product(db)
    values = {"product_id": str(other.id)}
    response = await client.patch(f"{route}/{order_line.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.patch(f"{route}/{order_line.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(order_line)


async def test_update_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.patch(route + MISSING, json={}))
    change = {"quantity": 2}
    assert is_missing(await client.patch(route + MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "order_id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    assert refused(await client.patch(f"{route}/{order_line.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    for name, value in REFUSED:
        response = await client.patch(f"{route}/{order_line.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.delete(f"{route}/{order_line.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"{route}/{order_line.id}"))
    assert is_missing(await client.delete(f"{route}/{order_line.id}"))


async def test_delete_missing(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    order_line = await make_order_line(db, *owner)
    assert is_missing(await client.delete(route + MISSING))
    assert (await client.get(f"{route}/{order_line.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"quantity": 1},
    {"quantity": 2},
    {"quantity": 3},
]


async def make_rising_order_lines(db: Database, owner: tuple[UUID]) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        order_line = await make_order_line(db, *owner, **values)
        rows.append(as_json(order_line))
    return rows


async def test_list_nothing(client: AsyncClient, route: str) -> None:
    response = await client.get(route)
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    order_line = await make_order_line(db, *owner)
    response = await client.get(route)
    assert response.json()["items"] == [as_json(order_line)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("quantity", COMPARED),
        ("product_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient,
    db: Database,
    name: str,
    expected: dict[str, list[int]],
    owner: tuple[UUID],
    route: str,
) -> None:
    rows = await make_rising_order_lines(db, owner)
    assert await compared(client, route, rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("quantity__in", "no such value"),
        ("product_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any, route: str) -> None:
    assert refused(await client.get(route, params={name: value})) == [name]


async def test_list_in_default_order(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_order_lines(db, owner)
    assert await found(client, route, rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["quantity", "created_at", "updated_at"])
async def test_list_sorts(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_order_lines(db, owner)
    assert await found(client, route, rows, sort=name) == [0, 1, 2]
    assert await found(client, route, rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_order_lines(db, owner)
    values = sorted(row[name] for row in rows)
    up = await found(client, route, rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, route, rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "quantity"},
        {"sort": "-quantity"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(
    client: AsyncClient, db: Database, order: dict[str, str], owner: tuple[UUID], route: str
) -> None:
    rows = [as_json(await make_order_line(db, *owner)) for _ in range(5)]
    items = await walk(client, route, limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get(route, params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    for _ in range(2):
        await make_order_line(db, *owner)
    page = (await client.get(route, params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get(route, params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get(route, params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get(route, params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[UUID], route: str
) -> None:
    counts = set()
    for _ in range(3):
        await make_order_line(db, *owner)
        with count_statements() as statements:
            await client.get(route)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_not_in_another_order(client: AsyncClient, db: Database, route: str) -> None:
    order_line = await make_order_line(db)
    assert is_missing(await client.get(f"{route}/{order_line.id}"))
    assert is_missing(await client.patch(f"{route}/{order_line.id}", json={}))
    assert is_missing(await client.delete(f"{route}/{order_line.id}"))


async def test_no_such_order(client: AsyncClient, db: Database) -> None:
    assert is_missing(await client.get("/orders/00000000-0000-4000-8000-000000000000/lines"))
    body = await build_order_line(db)
    assert is_missing(
        await client.post("/orders/00000000-0000-4000-8000-000000000000/lines", json=body)
    )


async def test_list_leaves_out_those_of_another_order(
    client: AsyncClient, db: Database, route: str
) -> None:
    await make_order_line(db)
    assert (await client.get(route)).json()["items"] == []


async def test_hidden_with_the_order(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    service = OrderService(db)
    order_line = await make_order_line(db, *owner)
    body = await build_order_line(db)
    await service.delete(*owner[:1])
    assert is_missing(await client.get(f"{route}/{order_line.id}"))
    assert is_missing(await client.get(route))
    assert is_missing(await client.post(route, json=body))
    assert is_missing(await client.patch(f"{route}/{order_line.id}", json={"quantity": 2}))
    assert is_missing(await client.delete(f"{route}/{order_line.id}"))
    await service.restore(*owner[:1])
    assert (await client.get(f"{route}/{order_line.id}")).json() == as_json(order_line)
    assert (await client.get(route)).json()["items"] == [as_json(order_line)]
