"""Seats over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.schemas.seat import SeatQuery
from app.services.seat import SeatService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.seat import build_seat, make_seat
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused

MISSING = "/seats/xx/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("row", 1),
    ("row", 99),
    ("class", "x"),
    ("class", "xxxxxxxxxx"),
    ("class", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("row", 0),
    ("row", 100),
    ("row", "5"),
    ("row", True),
    ("row", 1.5),
    ("row", None),
    ("class", ""),
    ("class", "xxxxxxxxxxx"),
    ("class", "class-\x00"),
    ("class", 5),
    ("country_code", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    response = await client.post("/seats", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"row", "class", "country_code"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/seats/{created['country_code']}/{created['row']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    required = {name: body[name] for name in ["row", "country_code"]}
    response = await client.post("/seats", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"class": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["row", "country_code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_seat(db)
    del body[name]
    assert refused(await client.post("/seats", json=body)) == [name]


@pytest.mark.parametrize("name", ["no_such_field"])
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


@pytest.mark.parametrize("names", [["country_code", "row"], ["country_code", "class"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_seat(db)
    await make_seat(db, **first)
    body = await build_seat(db, **{name: first[name] for name in names})
    response = await client.post("/seats", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"country_code": "xx"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_seat(db, **values)
    response = await client.post("/seats", json=body)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.get(f"/seats/{seat.country_code}/{seat.row}")
    assert response.status_code == 200
    assert response.json() == as_json(seat)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/seats/xx/z")) == ["seat_row"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("class", "class-b"),
        ("class", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    seat = await make_seat(db)
    response = await client.patch(f"/seats/{seat.country_code}/{seat.row}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(seat) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/seats/{seat.country_code}/{seat.row}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.patch(f"/seats/{seat.country_code}/{seat.row}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(seat)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"class": "class-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["row", "country_code", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    seat = await make_seat(db)
    assert refused(
        await client.patch(f"/seats/{seat.country_code}/{seat.row}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    for name, value in REFUSED:
        response = await client.patch(f"/seats/{seat.country_code}/{seat.row}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.delete(f"/seats/{seat.country_code}/{seat.row}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/seats/{seat.country_code}/{seat.row}"))
    assert is_missing(await client.delete(f"/seats/{seat.country_code}/{seat.row}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/seats/{seat.country_code}/{seat.row}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"row": 1, "class": "class-a"},
    {"row": 2, "class": "class-b"},
    {"row": 3, "class": "class-c"},
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
        ("row", COMPARED),
        ("class", EQUALITY),
        ("country_code", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_seats(db)
    assert await compared(client, "/seats", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["class"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_seats(db)
    rows.append(as_json(await make_seat(db, **{"class": None})))
    query = f"{name}__is_null"
    assert await found(client, "/seats", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/seats", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("row__in", "no such value"),
        ("class__in", "\x00"),
        ("class__is_null", "perhaps"),
        ("country_code__in", "\x00"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/seats", params={name: value})) == [name]


@pytest.mark.parametrize("name", ["row"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_seats(db)
    assert await found(client, "/seats", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/seats", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [{}, {"sort": "row"}, {"sort": "-row"}, {"sort": "country_code"}, {"sort": "-country_code"}],
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
    query = {"cursor": cursor, "sort": "row"}
    assert is_missing(await client.get("/seats", params=query))
    cursor = forged("country_code,row", [], [])
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


async def test_replace(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    body = await build_seat(db)
    for fixed in ["row", "country_code"]:
        del body[fixed]

    response = await client.put(f"/seats/{seat.country_code}/{seat.row}", json=body)
    assert response.status_code == 200
    replaced = response.json()
    assert body.items() <= replaced.items()
    assert replaced["row"] == as_json(seat)["row"]
    assert replaced["country_code"] == as_json(seat)["country_code"]
    assert (await client.get(f"/seats/{seat.country_code}/{seat.row}")).json() == replaced


async def test_replace_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    response = await client.put(f"/seats/{seat.country_code}/{seat.row}", json={})
    assert response.status_code == 200
    assert {"class": None}.items() <= response.json().items()


async def test_replace_missing(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    for fixed in ["row", "country_code"]:
        del body[fixed]

    assert is_missing(await client.put(MISSING, json=body))


@pytest.mark.parametrize("name", ["row", "country_code", "no_such_field"])
async def test_replace_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    seat = await make_seat(db)
    body = await build_seat(db)
    for fixed in ["row", "country_code"]:
        del body[fixed]

    response = await client.put(f"/seats/{seat.country_code}/{seat.row}", json=body | {name: None})
    assert refused(response) == [name]


async def test_replace_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    seat = await make_seat(db)
    body = await build_seat(db)
    for fixed in ["row", "country_code"]:
        del body[fixed]

    for name, value in REFUSED:
        response = await client.put(
            f"/seats/{seat.country_code}/{seat.row}", json=body | {name: value}
        )
        assert refused(response) == [name], value


async def test_bulk_create(client: AsyncClient, db: Database) -> None:
    items = [await build_seat(db) for _ in range(3)]
    response = await client.post("/seats/bulk", json={"items": items})
    assert response.status_code == 201
    for body, row in zip(items, response.json()["items"], strict=True):
        assert row.keys() == {"row", "class", "country_code"}
        assert body.items() <= row.items()
        assert (await client.get(f"/seats/{row['country_code']}/{row['row']}")).json() == row
    assert len((await SeatService(db).search(SeatQuery())).items) == 3


async def test_bulk_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_seat(db)
    required = {name: body[name] for name in ["row", "country_code"]}
    response = await client.post("/seats/bulk", json={"items": [required]})
    assert response.status_code == 201
    assert {"class": None}.items() <= response.json()["items"][0].items()


async def test_bulk_create_points_to_the_item(client: AsyncClient, db: Database) -> None:
    items = [await build_seat(db) for _ in range(3)]
    for name, value in REFUSED:
        wrong = [*items[:2], items[2] | {name: value}]
        response = await client.post("/seats/bulk", json={"items": wrong})
        for error in problem(response, 422)["errors"]:
            assert error["pointer"].startswith(f"/body/items/2/{name}"), value
    assert (await SeatService(db).search(SeatQuery())).items == []


@pytest.mark.parametrize("names", [["country_code", "row"], ["country_code", "class"]])
async def test_bulk_create_is_all_or_nothing(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    items = [await build_seat(db) for _ in range(3)]
    items[2] |= {name: items[0][name] for name in names}
    response = await client.post("/seats/bulk", json={"items": items})
    assert conflict(response) == ("already-exists", set(names))
    assert (await SeatService(db).search(SeatQuery())).items == []


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_create_refuses_so_many(client: AsyncClient, db: Database, number: int) -> None:
    items = [await build_seat(db)] * number
    assert refused(await client.post("/seats/bulk", json={"items": items})) == ["items"]


async def test_bulk_create_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 3):
        items = [await build_seat(db) for _ in range(number)]
        with count_statements() as statements:
            response = await client.post("/seats/bulk", json={"items": items})
        assert response.status_code == 201
        counts.add(len(statements))
    assert len(counts) == 1


async def test_bulk_create_refuses_missing_country(client: AsyncClient, db: Database) -> None:
    items = [await build_seat(db) for _ in range(3)]
    items[2] |= {"country_code": "xx"}
    response = await client.post("/seats/bulk", json={"items": items})
    assert conflict(response) == ("missing-reference", {"country_code"})
    assert (await SeatService(db).search(SeatQuery())).items == []


async def test_bulk_delete(client: AsyncClient, db: Database) -> None:
    rows = [await make_seat(db) for _ in range(3)]
    keys = [{name: as_json(row)[name] for name in ["country_code", "row"]} for row in rows]
    # A key that stands twice is meant once.
    response = await client.post("/seats/bulk-delete", json={"ids": [*keys[:2], keys[0]]})
    assert response.status_code == 204
    assert response.content == b""
    assert (await SeatService(db).search(SeatQuery())).items == rows[2:]


async def test_bulk_delete_missing(client: AsyncClient, db: Database) -> None:
    row = await make_seat(db)
    keys = [
        {name: as_json(row)[name] for name in ["country_code", "row"]},
        {"country_code": "xx", "row": 24},
    ]
    response = await client.post("/seats/bulk-delete", json={"ids": keys})
    assert is_missing(response)
    assert "xx" in response.json()["detail"]
    assert (await SeatService(db).search(SeatQuery())).items == [row]


@pytest.mark.parametrize("number", [0, 101])
async def test_bulk_delete_refuses_so_many(client: AsyncClient, number: int) -> None:
    keys = [{"country_code": "xx", "row": 24}] * number
    assert refused(await client.post("/seats/bulk-delete", json={"ids": keys})) == ["ids"]
