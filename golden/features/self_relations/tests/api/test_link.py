"""Links over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.link import build_link, make_link
from tests.factories.person import make_person
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/links/2147483647"

# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("first_id", "1"),
    ("first_id", None),
    ("second_id", "1"),
    ("second_id", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_link(db)
    response = await client.post("/links", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"id", "first_id", "second_id"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/links/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    body = await build_link(db)
    required = {name: body[name] for name in ["first_id", "second_id"]}
    response = await client.post("/links", json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["first_id", "second_id"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_link(db)
    del body[name]
    assert refused(await client.post("/links", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_link(db) | {name: None}
    assert refused(await client.post("/links", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_link(db, **{name: value})
    assert refused(await client.post("/links", json=body)) == [name]


@pytest.mark.parametrize("names", [["first_id", "second_id"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_link(db)
    await make_link(db, **first)
    body = await build_link(db, **{name: first[name] for name in names})
    response = await client.post("/links", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["first_id", "second_id"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_link(db)
    await make_link(db, **first)
    link = await make_link(db)
    response = await client.patch(f"/links/{link.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"first_id": 2**31 - 1},
        {"second_id": 2**31 - 1},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_link(db, **values)
    response = await client.post("/links", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"first_id": 2**31 - 1},
        {"second_id": 2**31 - 1},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    link = await make_link(db)
    response = await client.patch(f"/links/{link.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    response = await client.get(f"/links/{link.id}")
    assert response.status_code == 200
    assert response.json() == as_json(link)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/links/z")) == ["link_id"]


async def test_update_first(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    other = await make_person(db)
    values = {"first_id": other.id}
    response = await client.patch(f"/links/{link.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_second(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    other = await make_person(db)
    values = {"second_id": other.id}
    response = await client.patch(f"/links/{link.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    response = await client.patch(f"/links/{link.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(link)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize("name", ["id", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    link = await make_link(db)
    assert refused(await client.patch(f"/links/{link.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    for name, value in REFUSED:
        response = await client.patch(f"/links/{link.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    response = await client.delete(f"/links/{link.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/links/{link.id}"))
    assert is_missing(await client.delete(f"/links/{link.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/links/{link.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {},
    {},
    {},
]


async def make_rising_links(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        link = await make_link(db, **values)
        rows.append(as_json(link))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/links")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    link = await make_link(db)
    response = await client.get("/links")
    assert response.json()["items"] == [as_json(link)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_links(db)
    assert await compared(client, "/links", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("first_id__in", "no such value"),
        ("second_id__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/links", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_links(db)
    assert await found(client, "/links", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_links(db)
    assert await found(client, "/links", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/links", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "id"}, {"sort": "-id"}])
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_link(db)) for _ in range(5)]
    items = await walk(client, "/links", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/links", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_link(db)
    page = (await client.get("/links", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/links", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/links", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/links", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_link(db)
        with count_statements() as statements:
            await client.get("/links")
        counts.add(len(statements))
    assert len(counts) == 1
