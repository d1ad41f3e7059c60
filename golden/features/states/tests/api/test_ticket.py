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
from tests.factories.label import make_label
from tests.factories.ticket import build_ticket, make_ticket, make_ticket_in
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/tickets/00000000-0000-4000-8000-000000000000"


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_ticket(db)
    response = await client.post("/tickets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "color", "created_at", "updated_at", "version", "seat_ids"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/tickets/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    before = datetime.now(UTC)
    response = await client.post("/tickets", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"color": "red", "seat_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name", ["id", "color", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_ticket(db) | {name: None}
    assert refused(await client.post("/tickets", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.get(f"/tickets/{ticket.id}")
    assert response.status_code == 200
    assert response.json() == as_json(ticket)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/tickets/z")) == ["ticket_id"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(ticket)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize(
    "name", ["id", "color", "created_at", "updated_at", "version", "deleted_at", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    ticket = await make_ticket(db)
    assert refused(await client.patch(f"/tickets/{ticket.id}", json={name: None})) == [name]


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
        ("color__in", "no such value"),
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


async def test_seat_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_label(db)).id) for _ in range(3)])
    body = await build_ticket(db, seat_ids=[*ids[:2], ids[0]])
    created = (await client.post("/tickets", json=body)).json()
    assert sorted(created["seat_ids"]) == ids[:2]
    path = f"/tickets/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"seat_ids": wanted})).json()
        assert sorted(changed["seat_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_seat_ids(client: AsyncClient, db: Database) -> None:
    body = await build_ticket(db, seat_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/tickets", json=body)
    assert conflict(response) == ("missing-reference", {"seat_ids"})


async def test_update_refuses_missing_seat_ids(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    ids = [str((await make_label(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/tickets/{ticket.id}", json={"seat_ids": ids})
    assert conflict(response) == ("missing-reference", {"seat_ids"})
    assert (await client.get(f"/tickets/{ticket.id}")).json() == as_json(ticket)


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_ticket(db)
    response = await client.post("/tickets", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    assert (await client.get(f"/tickets/{ticket.id}")).headers["etag"] == '"1"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={}, headers={"If-Match": tags})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    ticket = await make_ticket(db)
    response = await client.patch(f"/tickets/{ticket.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    response = await client.delete(f"/tickets/{ticket.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/tickets/{ticket.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    ticket = await make_ticket(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/tickets/{ticket.id}", json={}),
        await client.delete(f"/tickets/{ticket.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"


async def test_restore(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket(db)
    assert (await client.post(f"/tickets/{ticket.id}/restore")).json() == as_json(ticket)
    await TicketService(db).delete(ticket.id)
    response = await client.post(f"/tickets/{ticket.id}/restore")
    assert response.status_code == 200
    restored = response.json()
    changes = {name: restored[name] for name in ("updated_at", "version") if name in restored}
    assert restored == as_json(ticket) | changes
    assert (response.headers["etag"], restored["version"]) == ('"3"', 3)
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


# What the transitions take that take something.
INPUTS: dict[str, Any] = {
    "sell": {"price": "1.00"},
}


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("sell", "red", "green"),
        ("take-back", "green", "red"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    ticket = await make_ticket_in(db, state)
    path = f"/tickets/{ticket.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert response.status_code == 200
    changed = response.json()
    assert changed["color"] == target
    assert changed == as_json(await TicketService(db).get(ticket.id))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("sell", "green", "`sell` leads from red to green."),
        ("take-back", "red", "`take_back` leads from green to red."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    ticket = await make_ticket_in(db, state)
    path = f"/tickets/{ticket.id}"
    response = await client.post(f"{path}/{name}", json=INPUTS.get(name))
    assert conflict(response) == ("wrong-state", {"color"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await TicketService(db).get(ticket.id) == ticket


@pytest.mark.parametrize("name", ["sell", "take-back"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}", json=INPUTS.get(name)))


async def test_list_filters_by_state(client: AsyncClient, db: Database) -> None:
    rows = {state: as_json(await make_ticket_in(db, state)) for state in ["red", "green"]}
    for state, row in rows.items():
        response = await client.get("/tickets", params={"color": state})
        assert response.json()["items"] == [row]


async def test_transition_of_deleted(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket_in(db, "red")
    path = f"/tickets/{ticket.id}"
    await TicketService(db).delete(ticket.id)
    assert is_missing(await client.post(f"{path}/sell", json=INPUTS.get("sell")))


async def test_transition_of_a_version(client: AsyncClient, db: Database) -> None:
    ticket = await make_ticket_in(db, "red")
    version = ticket.version
    path = f"/tickets/{ticket.id}"
    stale = {"If-Match": f'"{version + 1}"'}
    response = await client.post(f"{path}/sell", headers=stale, json=INPUTS["sell"])
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    current = {"If-Match": f'"{version}"'}
    response = await client.post(f"{path}/sell", headers=current, json=INPUTS["sell"])
    assert response.status_code == 200
    assert response.json()["version"] == version + 1
    assert response.headers["etag"] == f'"{version + 1}"'


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("sell", "price", "-10000.00"),
        ("sell", "price", "10000.00"),
        ("sell", "price", "much"),
        ("sell", "price", "1.005"),
        ("sell", "price", 1.5),
        ("sell", "price", None),
        ("sell", "no_such_field", None),
    ],
)
async def test_input_refuses(client: AsyncClient, name: str, field: str, value: Any) -> None:
    body = INPUTS[name] | {field: value}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("sell", "price"),
    ],
)
async def test_input_requires(client: AsyncClient, name: str, field: str) -> None:
    body = {key: value for key, value in INPUTS[name].items() if key != field}
    assert refused(await client.post(f"{MISSING}/{name}", json=body)) == [field]
