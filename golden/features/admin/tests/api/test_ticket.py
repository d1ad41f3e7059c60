"""Tickets over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.ticket import TicketService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.member import make_member
from tests.factories.ticket import build_ticket, make_ticket
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/tickets/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("title", "x"),
    ("title", "x" * 80),
    ("labels", []),
    ("payload", [1, "two", None]),
    ("payload", "text"),
    ("payload", 0.5),
    ("payload", {}),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("title", ""),
    ("title", "x" * 81),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
    ("labels", [""]),
    ("labels", ["x" * 21]),
    ("labels", [None]),
    ("labels", "not a list"),
    ("labels", None),
    ("member_id", "no uuid"),
    ("member_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_ticket(db)
    response = await client.post("/tickets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "title",
        "labels",
        "payload",
        "member_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/tickets/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_ticket(db)
    required = {name: body[name] for name in ["title", "labels", "member_id"]}
    response = await client.post("/tickets", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"payload": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["title", "labels", "member_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_ticket(db)
    del body[name]
    assert refused(await client.post("/tickets", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_ticket(db) | {name: None}
    assert refused(await client.post("/tickets", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_ticket(db, **{name: value})
    response = await client.post("/tickets", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_ticket(db, **{name: value})
    assert refused(await client.post("/tickets", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        {"member_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_ticket(db, **values)
    response = await client.post("/tickets", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"member_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.get(f"/tickets/{ticket.id}")
    assert response.status_code == 200
    assert response.json() == as_json(ticket)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/tickets/z")) == ["ticket_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "title-b"),
        ("labels", ["labels-b"]),
        ("payload", {"letter": "b"}),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > ticket.updated_at
    assert changed == as_json(ticket) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/tickets/{ticket.id}", json={})).json() == changed


async def test_update_member(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    other = await make_member(db)
    values = {"member_id": str(other.id)}
    response = await client.patch(f"/tickets/{ticket.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(ticket)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"title": "title-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "deleted_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    ticket = await make_ticket(db)
    assert refused(await client.patch(f"/tickets/{ticket.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    for name, value in REFUSED:
        response = await client.patch(f"/tickets/{ticket.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.delete(f"/tickets/{ticket.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/tickets/{ticket.id}"))
    assert is_missing(await client.delete(f"/tickets/{ticket.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/tickets/{ticket.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_tickets(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        ticket = await make_ticket(db, **values)
        rows.append(as_json(ticket))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/tickets")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.get("/tickets")
    assert response.json()["items"] == [as_json(ticket)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("member_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_tickets(db)
    assert await compared(client, "/tickets", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("member_id__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/tickets", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_tickets(db)
    assert await found(client, "/tickets", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tickets(db)
    assert await found(client, "/tickets", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/tickets", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_tickets(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/tickets", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/tickets", rows, sort=f"-{name}")
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
    rows = [as_json(await make_ticket(db)) for _ in range(5)]
    items = await walk(client, "/tickets", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/tickets", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_ticket(db)
    page = (await client.get("/tickets", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/tickets", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/tickets", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/tickets", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_ticket(db)
        with count_statements() as statements:
            await client.get("/tickets")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_restore(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    assert (await client.post(f"/tickets/{ticket.id}/restore")).json() == as_json(ticket)
    await TicketService(db).delete(ticket.id)
    response = await client.post(f"/tickets/{ticket.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(ticket) | changes
    assert (await client.get(f"/tickets/{ticket.id}")).json() == restored
    assert (await client.post(f"/tickets/{ticket.id}/restore")).json() == restored


async def test_restore_missing(client: AsyncClient) -> None:
    assert is_missing(await client.post(f"{MISSING}/restore"))


async def test_list_deleted(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    deleted, others = {"deleted": "true"}, {"deleted": "false"}
    assert (await client.get("/tickets", params=deleted)).json()["items"] == []
    assert (await client.get("/tickets", params=others)).json()["items"] == [as_json(ticket)]
    await TicketService(db).delete(ticket.id)
    assert (await client.get("/tickets")).json()["items"] == []
    assert (await client.get("/tickets", params=others)).json()["items"] == []
    page = (await client.get("/tickets", params=deleted)).json()
    (item,) = page["items"]
    changes = {name: item[name] for name in ("updated_at", "version") if name in item}
    assert item == as_json(ticket) | changes


async def test_list_refuses_deleted_perhaps(client: AsyncClient) -> None:
    response = await client.get("/tickets", params={"deleted": "perhaps"})
    assert refused(response) == ["deleted"]
