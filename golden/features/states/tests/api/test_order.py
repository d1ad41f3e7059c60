"""Orders over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.order import OrderService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.label import make_label
from tests.factories.order import build_order, make_order, make_order_in
from tests.factories.owner import make_owner
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/orders/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", "x"),
    ("number", "xxxxxxxxxxxxxxxxxxxx"),
    ("tracking", "x"),
    ("tracking", "x" * 40),
    ("tracking", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", ""),
    ("number", "x" * 21),
    ("number", "number-\x00"),
    ("number", 5),
    ("number", None),
    ("tracking", ""),
    ("tracking", "x" * 41),
    ("tracking", "tracking-\x00"),
    ("tracking", 5),
    ("owner_id", "no uuid"),
    ("owner_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_order(db)
    response = await client.post("/orders", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "number",
        "status",
        "tracking",
        "owner_id",
        "created_at",
        "updated_at",
        "owner",
        "label_ids",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/orders/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_order(db)
    required = {name: body[name] for name in ["number", "owner_id"]}
    response = await client.post("/orders", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"status": "in-progress", "tracking": None, "label_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["number", "owner_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_order(db)
    del body[name]
    assert refused(await client.post("/orders", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "status", "created_at", "updated_at", "no_such_field"])
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


@pytest.mark.parametrize("names", [["number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_order(db)
    await make_order(db, **first)
    body = await build_order(db, **{name: first[name] for name in names})
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["number"]])
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
        {"owner_id": "00000000-0000-4000-8000-000000000000"},
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
        {"owner_id": "00000000-0000-4000-8000-000000000000"},
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
        ("number", "number-b"),
        ("tracking", "tracking-b"),
        ("tracking", None),
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


async def test_update_owner(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    other = await make_owner(db)
    values = {"owner_id": str(other.id)}
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


@pytest.mark.parametrize("name", ["id", "status", "created_at", "updated_at", "no_such_field"])
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
    {"number": "number-a"},
    {"number": "number-b"},
    {"number": "number-c"},
]


async def make_rising_orders(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        order = await make_order(db, **values)
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
        ("owner_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_orders(db)
    assert await compared(client, "/orders", rows, name, expected) == expected


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
        ("status__in", "no such value"),
        ("owner_id__in", "no such value"),
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


@pytest.mark.parametrize("name", ["number", "created_at", "updated_at"])
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


async def test_get_embeds_owner(client: AsyncClient, db: Database) -> None:
    other = await make_owner(db)
    order = await make_order(db, owner_id=str(other.id))
    embedded = (await client.get(f"/orders/{order.id}")).json()["owner"]
    assert embedded.keys() == {"id", "name", "created_at", "updated_at"}
    assert embedded.items() <= as_json(other).items()


async def test_label_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_label(db)).id) for _ in range(3)])
    body = await build_order(db, label_ids=[*ids[:2], ids[0]])
    created = (await client.post("/orders", json=body)).json()
    assert sorted(created["label_ids"]) == ids[:2]
    path = f"/orders/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"label_ids": wanted})).json()
        assert sorted(changed["label_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_label_ids(client: AsyncClient, db: Database) -> None:
    body = await build_order(db, label_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/orders", json=body)
    assert conflict(response) == ("missing-reference", {"label_ids"})


async def test_update_refuses_missing_label_ids(client: AsyncClient, db: Database) -> None:
    order = await make_order(db)
    ids = [str((await make_label(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/orders/{order.id}", json={"label_ids": ids})
    assert conflict(response) == ("missing-reference", {"label_ids"})
    assert (await client.get(f"/orders/{order.id}")).json() == as_json(order)


# What the transitions take that take something.
INPUTS: dict[str, Any] = {
    "ship": {
        "parcels": 1,
        "color": "red",
        "tracking": "tracking-a",
        "weight": "1.000",
        "notes": ["notes-a"],
        "sent_at": "2030-01-01T12:00:00Z",
        "insured": False,
        "extra": {"letter": "a"},
        "class": "a",
    },
}


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("ship", "in-progress", "shipped"),
        ("call-off", "draft", "called off"),
        ("call-off", "in-progress", "called off"),
        ("reopen", "called off", "draft"),
        ("reopen", "shipped", "draft"),
        ("import", "draft", "in-progress"),
        ("touch", "in-progress", "in-progress"),
        ("touch", "draft", "in-progress"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    order = await make_order_in(db, state)
    path = f"/orders/{order.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert response.status_code == 200
    changed = response.json()
    assert changed["status"] == target
    assert changed == as_json(await OrderService(db).get(order.id))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("ship", "draft", "`ship` leads from in-progress to shipped."),
        ("ship", "shipped", "`ship` leads from in-progress to shipped."),
        ("ship", "called off", "`ship` leads from in-progress to shipped."),
        ("call-off", "shipped", "`call_off` leads from draft or in-progress to called off."),
        ("call-off", "called off", "`call_off` leads from draft or in-progress to called off."),
        ("reopen", "draft", "`reopen` leads from called off or shipped to draft."),
        ("reopen", "in-progress", "`reopen` leads from called off or shipped to draft."),
        ("import", "in-progress", "`import` leads from draft to in-progress."),
        ("import", "shipped", "`import` leads from draft to in-progress."),
        ("import", "called off", "`import` leads from draft to in-progress."),
        ("touch", "shipped", "`touch` leads from in-progress or draft to in-progress."),
        ("touch", "called off", "`touch` leads from in-progress or draft to in-progress."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    order = await make_order_in(db, state)
    path = f"/orders/{order.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert conflict(response) == ("wrong-state", {"status"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await OrderService(db).get(order.id) == order


@pytest.mark.parametrize("name", ["ship", "call-off", "reopen", "import", "touch"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}", json=INPUTS.get(name)))


async def test_list_filters_by_state(client: AsyncClient, db: Database) -> None:
    rows = {
        state: as_json(await make_order_in(db, state))
        for state in ["draft", "in-progress", "shipped", "called off"]
    }
    for state, row in rows.items():
        response = await client.get("/orders", params={"status": state})
        assert response.json()["items"] == [row]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("ship", "tracking", ""),
        ("ship", "tracking", "x" * 41),
        ("ship", "tracking", "tracking-\x00"),
        ("ship", "tracking", 5),
        ("ship", "tracking", None),
        ("ship", "parcels", 0),
        ("ship", "parcels", 10),
        ("ship", "parcels", "5"),
        ("ship", "parcels", True),
        ("ship", "parcels", 1.5),
        ("ship", "parcels", None),
        ("ship", "weight", "-100000.000"),
        ("ship", "weight", "100000.000"),
        ("ship", "weight", "much"),
        ("ship", "weight", "1.0005"),
        ("ship", "weight", 1.5),
        ("ship", "color", "no such value"),
        ("ship", "color", 1),
        ("ship", "color", None),
        ("ship", "notes", ["x" * 21]),
        ("ship", "notes", ["notes-\x00"]),
        ("ship", "notes", [None]),
        ("ship", "notes", "not a list"),
        ("ship", "notes", None),
        ("ship", "sent_at", "now"),
        ("ship", "sent_at", "2030-01-01T12:00:00"),
        ("ship", "sent_at", 5),
        ("ship", "sent_at", None),
        ("ship", "insured", "true"),
        ("ship", "insured", 1),
        ("ship", "insured", None),
        ("ship", "class", "xxxxxx"),
        ("ship", "class", "\x00"),
        ("ship", "class", 5),
        ("ship", "no_such_field", None),
    ],
)
async def test_input_refuses(client: AsyncClient, name: str, field: str, value: Any) -> None:
    body = INPUTS[name] | {field: value}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("ship", "tracking"),
        ("ship", "notes"),
        ("ship", "insured"),
    ],
)
async def test_input_requires(client: AsyncClient, name: str, field: str) -> None:
    body = {key: value for key, value in INPUTS[name].items() if key != field}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]
