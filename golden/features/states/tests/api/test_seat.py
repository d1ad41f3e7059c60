"""Seats over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.seat import SeatService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.seat import build_seat, make_seat, make_seat_in
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/seats/x/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("hall", "x"),
    ("hall", "xxx"),
    ("number", 1),
    ("number", 2**31 - 1),
    ("taken_by", ""),
    ("taken_by", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("hall", ""),
    ("hall", "xxxx"),
    ("hall", "\x00"),
    ("hall", 5),
    ("hall", None),
    ("number", 0),
    ("number", 2**31),
    ("number", "5"),
    ("number", True),
    ("number", 1.5),
    ("number", None),
    ("taken_by", "taken by \x00"),
    ("taken_by", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    response = await client.post("/seats", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"hall", "number", "state", "taken_by"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/seats/{created['hall']}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    required = {name: body[name] for name in ["hall", "number"]}
    response = await client.post("/seats", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"state": "1st", "taken_by": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["hall", "number"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_seat(db)
    del body[name]
    assert refused(await client.post("/seats", json=body)) == [name]


@pytest.mark.parametrize("name", ["state", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_seat(db) | {name: None}
    assert refused(await client.post("/seats", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_seat(db, **{name: value})
    response = await client.post("/seats", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_seat(db, **{name: value})
    assert refused(await client.post("/seats", json=body)) == [name]


@pytest.mark.parametrize("names", [["hall", "number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_seat(db)
    await make_seat(db, **first)
    body = await build_seat(db, **{name: first[name] for name in names})
    response = await client.post("/seats", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.get(f"/seats/{seat.hall}/{seat.number}")
    assert response.status_code == 200
    assert response.json() == as_json(seat)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/seats/x/z")) == ["number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("taken_by", "taken by b"),
        ("taken_by", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    seat = await make_seat(db)
    response = await client.patch(f"/seats/{seat.hall}/{seat.number}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(seat) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/seats/{seat.hall}/{seat.number}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.patch(f"/seats/{seat.hall}/{seat.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(seat)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"taken_by": "taken by b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["hall", "number", "state", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    seat = await make_seat(db)
    assert refused(await client.patch(f"/seats/{seat.hall}/{seat.number}", json={name: None})) == [
        name
    ]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    for name, value in REFUSED:
        response = await client.patch(f"/seats/{seat.hall}/{seat.number}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.delete(f"/seats/{seat.hall}/{seat.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/seats/{seat.hall}/{seat.number}"))
    assert is_missing(await client.delete(f"/seats/{seat.hall}/{seat.number}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/seats/{seat.hall}/{seat.number}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"hall": "a", "number": 1, "taken_by": "taken by a"},
    {"hall": "b", "number": 2, "taken_by": "taken by a"},
    {"hall": "c", "number": 3, "taken_by": "taken by a"},
]


async def make_rising_seats(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        seat = await make_seat(db, **values)
        rows.append(as_json(seat))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/seats")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.get("/seats")
    assert response.json()["items"] == [as_json(seat)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hall", EQUALITY),
        ("number", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_seats(db)
    assert await compared(client, "/seats", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("hall__in", "\x00"),
        ("number__in", "no such value"),
        ("state__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/seats", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_seats(db)
    assert await found(client, "/seats", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["hall", "number"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_seats(db)
    assert await found(client, "/seats", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/seats", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "hall"}, {"sort": "-hall"}, {"sort": "number"}, {"sort": "-number"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_seat(db)) for _ in range(5)]
    items = await walk(client, "/seats", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/seats", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_seat(db)
    page = (await client.get("/seats", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/seats", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-hall"}
    assert is_missing(await client.get("/seats", params=query))
    cursor = forged("hall,number", [], [])
    assert is_missing(await client.get("/seats", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_seat(db)
        with count_statements() as statements:
            await client.get("/seats")
        counts.add(len(statements))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("take", "1st", "2nd"),
        ("free", "2nd", "1st"),
    ],
)
async def test_transition(
    client: AsyncClient, db: Database, name: str, state: str, target: str
) -> None:
    seat = await make_seat_in(db, state)
    path = f"/seats/{seat.hall}/{seat.number}"
    response = await client.post(f"{path}/{name}")
    assert response.status_code == 200
    changed = response.json()
    assert changed["state"] == target
    assert changed == as_json(await SeatService(db).get(seat.hall, seat.number))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("take", "2nd", "`take` leads from 1st to 2nd."),
        ("free", "1st", "`free` leads from 2nd to 1st."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient, db: Database, name: str, state: str, way: str
) -> None:
    seat = await make_seat_in(db, state)
    path = f"/seats/{seat.hall}/{seat.number}"
    response = await client.post(f"{path}/{name}")
    assert conflict(response) == ("wrong-state", {"state"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await SeatService(db).get(seat.hall, seat.number) == seat


@pytest.mark.parametrize("name", ["take", "free"])
async def test_transition_of_missing(client: AsyncClient, name: str) -> None:
    assert is_missing(await client.post(f"{MISSING}/{name}"))


async def test_list_filters_by_state(client: AsyncClient, db: Database) -> None:
    rows = {state: as_json(await make_seat_in(db, state)) for state in ["1st", "2nd"]}
    for state, row in rows.items():
        response = await client.get("/seats", params={"state": state})
        assert response.json()["items"] == [row]
