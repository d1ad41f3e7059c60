"""Things over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.thing import build_thing, make_thing
from tests.pages import forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/things/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("maybe", None),
    ("many", []),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("odd", "no such value"),
    ("odd", 1),
    ("odd", None),
    ("maybe", "no such value"),
    ("maybe", 1),
    ("with_default", "no such value"),
    ("with_default", 1),
    ("with_default", None),
    ("pct", "no such value"),
    ("pct", 1),
    ("pct", None),
    ("one", "no such value"),
    ("one", 1),
    ("one", None),
    ("many", ["no such value"]),
    ("many", [1]),
    ("many", [None]),
    ("many", "not a list"),
    ("many", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_thing(db)
    response = await client.post("/things", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "odd",
        "maybe",
        "with_default",
        "pct",
        "one",
        "many",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/things/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_thing(db)
    required = {name: body[name] for name in ["odd", "many"]}
    response = await client.post("/things", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "maybe": None,
        "with_default": "it's",
        "pct": "100%",
        "one": "only",
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["odd", "many"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_thing(db)
    del body[name]
    assert refused(await client.post("/things", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_thing(db) | {name: None}
    assert refused(await client.post("/things", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_thing(db, **{name: value})
    response = await client.post("/things", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_thing(db, **{name: value})
    assert refused(await client.post("/things", json=body)) == [name]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"odd": "100%", "maybe": "it's"}, id="no_percent"),
        pytest.param({"maybe": 'say "hi"'}, id="some"),
    ],
)
async def test_create_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_thing(db, **values)
    assert conflict(await client.post("/things", json=body)) == ("rule-violated", set())


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"odd": "100%", "maybe": "it's"}, id="no_percent"),
        pytest.param({"maybe": 'say "hi"'}, id="some"),
    ],
)
async def test_update_refuses_broken_rules(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    thing = await make_thing(db)
    assert conflict(await client.patch(f"/things/{thing.id}", json=values)) == (
        "rule-violated",
        set(),
    )


async def test_get(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    response = await client.get(f"/things/{thing.id}")
    assert response.status_code == 200
    assert response.json() == as_json(thing)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/things/z")) == ["thing_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("odd", 'say "hi"'),
        ("maybe", "100%"),
        ("maybe", None),
        ("with_default", 'say "hi"'),
        ("pct", 'say "hi"'),
        ("many", ['say "hi"']),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    thing = await make_thing(db)
    response = await client.patch(f"/things/{thing.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > thing.updated_at
    assert changed == as_json(thing) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/things/{thing.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    response = await client.patch(f"/things/{thing.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(thing)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"odd": 'say "hi"'}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    thing = await make_thing(db)
    assert refused(await client.patch(f"/things/{thing.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    for name, value in REFUSED:
        response = await client.patch(f"/things/{thing.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    response = await client.delete(f"/things/{thing.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/things/{thing.id}"))
    assert is_missing(await client.delete(f"/things/{thing.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/things/{thing.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"odd": "it's", "maybe": "it's"},
    {"odd": "it's", "maybe": "it's"},
    {"odd": "it's", "maybe": "it's"},
]


async def make_rising_things(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        thing = await make_thing(db, **values)
        rows.append(as_json(thing))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/things")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    response = await client.get("/things")
    assert response.json()["items"] == [as_json(thing)]


@pytest.mark.parametrize("name", ["maybe"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_things(db)
    rows.append(as_json(await make_thing(db, maybe=None)))
    query = f"{name}__is_null"
    assert await found(client, "/things", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/things", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("odd__in", "no such value"),
        ("maybe__in", "no such value"),
        ("maybe__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/things", params={name: value})) == [name]


@pytest.mark.parametrize(
    "order", [{}, {"sort": "odd"}, {"sort": "-odd"}, {"sort": "maybe"}, {"sort": "-maybe"}]
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_thing(db)) for _ in range(5)]
    items = await walk(client, "/things", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/things", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_thing(db)
    page = (await client.get("/things", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/things", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-odd"}
    assert is_missing(await client.get("/things", params=query))
    cursor = forged("odd,-maybe,-id", [], [], [])
    assert is_missing(await client.get("/things", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_thing(db)
        with count_statements() as statements:
            await client.get("/things")
        counts.add(len(statements))
    assert len(counts) == 1
