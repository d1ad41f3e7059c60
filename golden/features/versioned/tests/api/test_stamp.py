"""Stamps over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.stamp import build_stamp, make_stamp
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/stamps/series-x/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("series", "x"),
    ("series", "xxxxxxxxxxxxxxxxxxxx"),
    ("number", 1),
    ("number", 2**31 - 1),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("series", ""),
    ("series", "x" * 21),
    ("series", "series-\x00"),
    ("series", 5),
    ("series", None),
    ("number", 0),
    ("number", 2**31),
    ("number", "5"),
    ("number", True),
    ("number", 1.5),
    ("number", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_stamp(db)
    response = await client.post("/stamps", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"series", "number", "version"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/stamps/{created['series']}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_stamp(db)
    required = {name: body[name] for name in ["series", "number"]}
    response = await client.post("/stamps", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["series", "number"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_stamp(db)
    del body[name]
    assert refused(await client.post("/stamps", json=body)) == [name]


@pytest.mark.parametrize("name", ["version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_stamp(db) | {name: None}
    assert refused(await client.post("/stamps", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_stamp(db, **{name: value})
    response = await client.post("/stamps", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_stamp(db, **{name: value})
    assert refused(await client.post("/stamps", json=body)) == [name]


@pytest.mark.parametrize("names", [["series", "number"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_stamp(db)
    await make_stamp(db, **first)
    body = await build_stamp(db, **{name: first[name] for name in names})
    response = await client.post("/stamps", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    response = await client.get(f"/stamps/{stamp.series}/{stamp.number}")
    assert response.status_code == 200
    assert response.json() == as_json(stamp)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/stamps/series-x/z")) == ["number"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    response = await client.patch(f"/stamps/{stamp.series}/{stamp.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(stamp)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["series", "number", "version", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    stamp = await make_stamp(db)
    assert refused(
        await client.patch(f"/stamps/{stamp.series}/{stamp.number}", json={name: None})
    ) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    for name, value in REFUSED:
        response = await client.patch(f"/stamps/{stamp.series}/{stamp.number}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    response = await client.delete(f"/stamps/{stamp.series}/{stamp.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/stamps/{stamp.series}/{stamp.number}"))
    assert is_missing(await client.delete(f"/stamps/{stamp.series}/{stamp.number}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/stamps/{stamp.series}/{stamp.number}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"series": "series-a", "number": 1},
    {"series": "series-b", "number": 2},
    {"series": "series-c", "number": 3},
]


async def make_rising_stamps(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        stamp = await make_stamp(db, **values)
        rows.append(as_json(stamp))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/stamps")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    response = await client.get("/stamps")
    assert response.json()["items"] == [as_json(stamp)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("series", EQUALITY),
        ("number", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_stamps(db)
    assert await compared(client, "/stamps", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("series__in", "\x00"),
        ("number__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/stamps", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_stamps(db)
    assert await found(client, "/stamps", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["series", "number"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_stamps(db)
    assert await found(client, "/stamps", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/stamps", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "series"}, {"sort": "-series"}, {"sort": "number"}, {"sort": "-number"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_stamp(db)) for _ in range(5)]
    items = await walk(client, "/stamps", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/stamps", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_stamp(db)
    page = (await client.get("/stamps", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/stamps", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-series"}
    assert is_missing(await client.get("/stamps", params=query))
    cursor = forged("series,number", [], [])
    assert is_missing(await client.get("/stamps", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_stamp(db)
        with count_statements() as statements:
            await client.get("/stamps")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_stamp(db)
    response = await client.post("/stamps", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    assert (await client.get(f"/stamps/{stamp.series}/{stamp.number}")).headers["etag"] == '"1"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    stamp = await make_stamp(db)
    response = await client.patch(
        f"/stamps/{stamp.series}/{stamp.number}", json={}, headers={"If-Match": tags}
    )
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    stamp = await make_stamp(db)
    response = await client.patch(
        f"/stamps/{stamp.series}/{stamp.number}", json={}, headers={"If-Match": tags}
    )
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    stamp = await make_stamp(db)
    response = await client.patch(
        f"/stamps/{stamp.series}/{stamp.number}", json={}, headers={"If-Match": tags}
    )
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    stamp = await make_stamp(db)
    response = await client.delete(
        f"/stamps/{stamp.series}/{stamp.number}", headers={"If-Match": '"2"'}
    )
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(
        f"/stamps/{stamp.series}/{stamp.number}", headers={"If-Match": '"1"'}
    )
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    stamp = await make_stamp(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/stamps/{stamp.series}/{stamp.number}", json={}),
        await client.delete(f"/stamps/{stamp.series}/{stamp.number}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
