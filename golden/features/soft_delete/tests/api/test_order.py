"""Orders over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.order import OrderQuery
from app.services.line import LineService
from app.services.order import OrderService
from app.services.review import ReviewService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.customer import make_customer
from tests.factories.line import make_line
from tests.factories.order import build_order, make_order
from tests.factories.review import make_review
from tests.factories.tag import make_tag
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/orders/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", "x"),
    ("number", "xxxxxxxxxxxxxxxxxxxx"),
    ("channel", "x"),
    ("channel", "xxxxxxxxxxxxxxxxxxxx"),
    ("position", 1),
    ("position", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", ""),
    ("number", "x" * 21),
    ("number", "number-\x00"),
    ("number", 5),
    ("number", None),
    ("channel", ""),
    ("channel", "x" * 21),
    ("channel", "channel-\x00"),
    ("channel", 5),
    ("channel", None),
    ("position", 0),
    ("position", 2**31),
    ("position", "5"),
    ("position", True),
    ("position", 1.5),
    ("position", None),
    ("customer_id", "no uuid"),
    ("customer_id", None),
    ("parent_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_parent = await make_order(db)
    body = await build_order(db, parent_id=str(other_parent.id))
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "number",
        "channel",
        "position",
        "customer_id",
        "parent_id",
        "created_at",
        "updated_at",
        "customer",
        "tag_ids",
        "tags",
        "lines",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/orders/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_order(db)
    required = {name: body[name] for name in ["number", "channel", "position", "customer_id"]}
    response = await client.post("/orders", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"parent_id": None, "tag_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["number", "channel", "position", "customer_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db)
    del body[name]
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
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


@pytest.mark.parametrize("names", [["number"], ["channel", "position"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    body = await build_order(db, **{name: first[name] for name in names})
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["number"], ["channel", "position"]])
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
        {"customer_id": "00000000-0000-4000-8000-000000000000"},
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
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
        {"customer_id": "00000000-0000-4000-8000-000000000000"},
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
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


async def test_get_takes_as_many_statements_for_many_related_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    order = await make_order(db)
    counts = set()
    for _ in range(3):
        await make_line(db, order_id=str(order.id))
        with count_statements() as statements:
            await client.get(f"/orders/{order.id}")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", "number-b"),
        ("channel", "channel-b"),
        ("position", 2),
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


async def test_update_customer(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_customer(db)
    values = {"customer_id": str(other.id)}
    response = await client.patch(f"/orders/{order.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_parent(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_order(db)
    values = {"parent_id": str(other.id)}
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
    change = {"number": "number-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
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


async def test_delete_clears_order_parent(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    child = await make_order(db, parent_id=str(order.id))
    response = await client.delete(f"/orders/{order.id}")
    assert response.status_code == 204
    cleared = await OrderService(db).get(child.id)
    assert cleared.parent_id is None


async def test_delete_takes_line_order_along(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    child = await make_line(db, order_id=str(order.id))
    response = await client.delete(f"/orders/{order.id}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await LineService(db).get(child.id)


async def test_delete_is_refused_for_review_order(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    child = await make_review(db, order_id=str(order.id))
    response = await client.delete(f"/orders/{order.id}")
    assert conflict(response) == ("still-referenced", set())
    assert await ReviewService(db).get(child.id) == child


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": "number-a", "channel": "channel-a", "position": 1},
    {"number": "number-b", "channel": "channel-b", "position": 2},
    {"number": "number-c", "channel": "channel-c", "position": 3},
]


async def make_rising_orders(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_parent = await make_order(db)
        order = await make_order(db, **values, parent_id=str(other_parent.id))
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
        ("number", EQUALITY),
        ("channel", EQUALITY),
        ("position", COMPARED),
        ("customer_id", EQUALITY),
        ("parent_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_orders(db)
    assert await compared(client, "/orders", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["parent_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_orders(db)
    rows.append(as_json(await make_order(db)))
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
        ("number__in", "\x00"),
        ("channel__in", "\x00"),
        ("position__in", "no such value"),
        ("customer_id__in", "no such value"),
        ("parent_id__in", "no such value"),
        ("parent_id__is_null", "perhaps"),
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


@pytest.mark.parametrize("name", ["number", "channel", "position", "created_at", "updated_at"])
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
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "channel"},
        {"sort": "-channel"},
        {"sort": "position"},
        {"sort": "-position"},
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
        order = await make_order(db)
        await make_line(db, order_id=str(order.id))
        with count_statements() as statements:
            await client.get("/orders")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_embeds_customer(client: AsyncClient, db: Database) -> None:
    other = await make_customer(db)
    order = await make_order(db, customer_id=str(other.id))
    embedded = (await client.get(f"/orders/{order.id}")).json()["customer"]
    assert embedded.keys() == {"id", "email", "name", "created_at", "updated_at", "version"}
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_lines(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    assert (await client.get(f"/orders/{order.id}")).json()["lines"] == []
    others = [as_json(await make_line(db, order_id=str(order.id))) for _ in range(2)]
    others.sort(key=lambda other: other["id"])
    embedded = (await client.get(f"/orders/{order.id}")).json()["lines"]
    assert embedded[0].keys() == {
        "id",
        "quantity",
        "code",
        "order_id",
        "created_at",
        "updated_at",
        "version",
    }
    for summary, other in zip(embedded, others, strict=True):
        assert summary.items() <= other.items()


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
    body = await build_order(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/orders", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/orders/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_order(db, tag_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    ids = [str((await make_tag(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/orders/{order.id}", json={"tag_ids": ids})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await client.get(f"/orders/{order.id}")).json() == as_json(order)


async def test_replace(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    body = await build_order(db)

    response = await client.put(f"/orders/{order.id}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    assert body.items() <= replaced.items()
    assert replaced["id"] == as_json(order)["id"]
    assert replaced["created_at"] == as_json(order)["created_at"]
    assert (await client.get(f"/orders/{order.id}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    body = await build_order(db)
    required = {name: body[name] for name in ["number", "channel", "position", "customer_id"]}
    response = await client.put(f"/orders/{order.id}", json=required)
    assert response.status_code == 200
    assert {"parent_id": None, "tag_ids": []}.items() <= response.json().items()


@pytest.mark.parametrize("name", ["number", "channel", "position", "customer_id"])
async def test_replace_requires(client: AsyncClient, db: Database, name: str) -> None:
    order = await make_order(db)
    body = await build_order(db)

    del body[name]
    assert refused(await client.put(f"/orders/{order.id}", json=body)) == [name]


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_order(db)

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    order = await make_order(db)
    body = await build_order(db)

    response = await client.put(f"/orders/{order.id}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    body = await build_order(db)

    for name, value in REFUSED:
        response = await client.put(f"/orders/{order.id}", json=body | {name: value})
        assert refused(response) == [name], value


@pytest.mark.parametrize("names", [["number"], ["channel", "position"]])
async def test_replace_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    order = await make_order(db)
    body = await build_order(db)

    body |= {name: first[name] for name in names}
    response = await client.put(f"/orders/{order.id}", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_replace_sets_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
    order = await make_order(db, tag_ids=[*ids[:2], ids[0]])
    body = await build_order(db)

    body.pop("tag_ids", None)
    for wanted in (ids[1:], ids):
        changed = await client.put(f"/orders/{order.id}", json=body | {"tag_ids": wanted})
        assert sorted(changed.json()["tag_ids"]) == wanted
    assert (await client.put(f"/orders/{order.id}", json=body)).json()["tag_ids"] == []


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_order(db) for _ in range(3)]
    response = await client.post("/orders/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {
            "id",
            "number",
            "channel",
            "position",
            "customer_id",
            "parent_id",
            "created_at",
            "updated_at",
            "customer",
            "tag_ids",
            "tags",
            "lines",
        }
        assert body.items() <= row.items()
        assert (await client.get(f"/orders/{row['id']}")).json() == row
    assert len((await OrderService(db).search(OrderQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_order(db)
    required = {name: body[name] for name in ["number", "channel", "position", "customer_id"]}
    response = await client.post("/orders/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"parent_id": None, "tag_ids": []}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_order(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/orders/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await OrderService(db).search(OrderQuery())).items == []


@pytest.mark.parametrize("names", [["number"], ["channel", "position"]])
async def test_bulk_create_is_all_or_nothing(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    items = [await build_order(db) for _ in range(3)]
    items[2] |= {name: items[0][name] for name in names}
    response = await client.post("/orders/bulk", json={"items": items})
    assert conflict(response) == ("already-exists", set(names))
    assert (await OrderService(db).search(OrderQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_order(db)] * number
    assert refused(await client.post("/orders/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_order(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/orders/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_create_refuses_missing_customer(client: AsyncClient, db: Database) -> None:
    items = [await build_order(db) for _ in range(3)]
    items[2] |= {"customer_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/orders/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"customer_id"})
    assert (await OrderService(db).search(OrderQuery())).items == []


async def test_bulk_create_refuses_missing_parent(client: AsyncClient, db: Database) -> None:
    items = [await build_order(db) for _ in range(3)]
    items[2] |= {"parent_id": "00000000-0000-4000-8000-000000000000"}
    response = await client.post("/orders/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"parent_id"})
    assert (await OrderService(db).search(OrderQuery())).items == []


async def test_bulk_create_sets_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(2)])
    items = [await build_order(db, tag_ids=[*ids[:2], ids[0]]) for _ in range(2)]
    response = await client.post("/orders/bulk", json={"items": items})
    for row in response.json()["items"]:
        assert sorted(row["tag_ids"]) == ids


async def test_bulk_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    items = [
        await build_order(db),
        await build_order(db, tag_ids=["00000000-0000-4000-8000-000000000000"]),
    ]
    response = await client.post("/orders/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await OrderService(db).search(OrderQuery())).items == []


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_order(db) for _ in range(3)]
    keys = [as_json(row)["id"] for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/orders/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await OrderService(db).search(OrderQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_order(db)
    keys = [as_json(row)["id"], "00000000-0000-4000-8000-000000000000"]
    response = await client.post("/orders/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "00000000-0000-4000-8000-000000000000" in response.json()["detail"]
    assert (await OrderService(db).search(OrderQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = ["00000000-0000-4000-8000-000000000000"] * number
    assert refused(await client.post("/orders/bulk-delete", json={"ids": keys})) == ["ids"]


async def test_bulk_delete_is_refused_for_review_order(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    child = await make_review(db, order_id=str(order.id))
    keys = [as_json(order)["id"]]
    response = await client.post("/orders/bulk-delete", json={"ids": keys})
    assert conflict(response) == ("still-referenced", set())
    assert await ReviewService(db).get(child.id) == child


async def test_restore(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    assert (await client.post(f"/orders/{order.id}/restore")).json() == as_json(order)
    await OrderService(db).delete(order.id)
    response = await client.post(f"/orders/{order.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(order) | changes
    assert (await client.get(f"/orders/{order.id}")).json() == restored
    assert (await client.post(f"/orders/{order.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/orders", params=deleted)).json()["items"] == []
    assert (await client.get("/orders", params=others)).json()["items"] == [as_json(order)]
    await OrderService(db).delete(order.id)
    assert (await client.get("/orders")).json()["items"] == []
    assert (await client.get("/orders", params=others)).json()["items"] == []
    page = (await client.get("/orders", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(order) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/orders", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
