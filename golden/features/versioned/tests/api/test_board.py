"""Boards over HTTP."""

from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.board import build_board, make_board
from tests.factories.tag import make_tag
from tests.pages import EQUALITY, compared, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/boards/00000000-0000-4000-8000-000000000000"


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_board(db)
    response = await client.post("/boards", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "version", "tag_ids"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/boards/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


@pytest.mark.usefixtures("db")
async def test_create_fills_in_what_is_left_out(client: AsyncClient) -> None:
    response = await client.post("/boards", json={})
    assert response.status_code == 201
    created = response.json()
    assert {"tag_ids": []}.items() <= created.items()
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["id", "version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_board(db) | {name: None}
    assert refused(await client.post("/boards", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    response = await client.get(f"/boards/{board.id}")
    assert response.status_code == 200
    assert response.json() == as_json(board)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/boards/z")) == ["board_id"]


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    response = await client.patch(f"/boards/{board.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(board)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "version", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    board = await make_board(db)
    assert refused(await client.patch(f"/boards/{board.id}", json={name: None})) == [name]


async def test_delete(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    response = await client.delete(f"/boards/{board.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/boards/{board.id}"))
    assert is_missing(await client.delete(f"/boards/{board.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/boards/{board.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_boards(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        board = await make_board(db, **values)
        rows.append(as_json(board))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/boards")
    assert response.status_code == 200
    page = response.json()
    assert (page["items"], page["total"], page["offset"]) == ([], 0, 0)


async def test_list(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    response = await client.get("/boards")
    assert response.json()["items"] == [as_json(board)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_boards(db)
    assert await compared(client, "/boards", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("offset", -1),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/boards", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_boards(db)
    assert await found(client, "/boards", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_boards(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/boards", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/boards", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_board(db)) for _ in range(5)]
    items = await walk(client, "/boards", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/boards", params={"limit": 5, **order})
    assert response.json()["items"] == items[:5]


async def test_list_tells_what_part_it_is(client: AsyncClient, db: Database) -> None:
    for _ in range(5):
        await make_board(db)
    items = await walk(client, "/boards")
    page = (await client.get("/boards", params={"limit": 2, "offset": 4})).json()
    assert page == {"items": items[4:], "total": 5, "limit": 2, "offset": 4}
    beyond = (await client.get("/boards", params={"offset": 5})).json()
    assert (beyond["items"], beyond["total"]) == ([], 5)


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_board(db)
        with count_statements() as statements:
            await client.get("/boards")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
    body = await build_board(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/boards", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/boards/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_board(db, tag_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/boards", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    ids = [str((await make_tag(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/boards/{board.id}", json={"tag_ids": ids})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await client.get(f"/boards/{board.id}")).json() == as_json(board)


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_board(db)
    response = await client.post("/boards", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    assert (await client.get(f"/boards/{board.id}")).headers["etag"] == '"1"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    board = await make_board(db)
    response = await client.patch(f"/boards/{board.id}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    board = await make_board(db)
    response = await client.patch(f"/boards/{board.id}", json={}, headers={"If-Match": tags})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    board = await make_board(db)
    response = await client.patch(f"/boards/{board.id}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    board = await make_board(db)
    response = await client.delete(f"/boards/{board.id}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/boards/{board.id}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    board = await make_board(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/boards/{board.id}", json={}),
        await client.delete(f"/boards/{board.id}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"
