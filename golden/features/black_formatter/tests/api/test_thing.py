"""Things over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.thing import ThingService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.tag import make_tag
from tests.factories.thing import build_thing, make_thing
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/things/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("name", "x"),
    ("name", "xxxxxxxxxxxxxxxxxxxx"),
    ("price", "-999999.99"),
    ("price", "999999.99"),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("name", ""),
    ("name", "x" * 21),
    ("name", "name-\x00"),
    ("name", 5),
    ("name", None),
    ("size", "no such value"),
    ("size", 1),
    ("size", None),
    ("price", "-1000000.00"),
    ("price", "1000000.00"),
    ("price", "much"),
    ("price", "1.005"),
    ("price", 1.5),
    ("price", None),
    ("parent_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_parent = await make_thing(db)
    body = await build_thing(db, parent_id=str(other_parent.id))
    response = await client.post("/things", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "name",
        "size",
        "price",
        "parent_id",
        "created_at",
        "updated_at",
        "parent",
        "tag_ids",
        "tags",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/things/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_thing(db)
    required = {name: body[name] for name in ["name", "price"]}
    response = await client.post("/things", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"size": "small", "parent_id": None, "tag_ids": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["name", "price"])
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


@pytest.mark.parametrize("names", [["name"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_thing(db)
    await make_thing(db, **first)
    body = await build_thing(db, **{name: first[name] for name in names})
    response = await client.post("/things", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["name"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_thing(db)
    await make_thing(db, **first)
    thing = await make_thing(db)
    response = await client.patch(f"/things/{thing.id}", json={name: first[name] for name in names})
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_thing(db, **values)
    response = await client.post("/things", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"parent_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    thing = await make_thing(db)
    response = await client.patch(f"/things/{thing.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


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
        ("name", "name-b"),
        ("size", "large"),
        ("price", "2.00"),
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


async def test_update_parent(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    other = await make_thing(db)
    values = {"parent_id": str(other.id)}
    response = await client.patch(f"/things/{thing.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    response = await client.patch(f"/things/{thing.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(thing)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"name": "name-b"}
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


async def test_delete_clears_thing_parent(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    child = await make_thing(db, parent_id=str(thing.id))
    response = await client.delete(f"/things/{thing.id}")
    assert response.status_code == 204
    cleared = await ThingService(db).get(child.id)
    assert cleared.parent_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"name": "name-a", "size": "large", "price": "1.00"},
    {"name": "name-b", "size": "small", "price": "2.00"},
    {"name": "name-c", "size": "large", "price": "3.00"},
]


async def make_rising_things(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_parent = await make_thing(db)
        thing = await make_thing(db, **values, parent_id=str(other_parent.id))
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


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("name", EQUALITY),
        ("size", EQUALITY),
        ("price", COMPARED),
        ("parent_id", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_things(db)
    assert await compared(client, "/things", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["parent_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_things(db)
    rows.append(as_json(await make_thing(db)))
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
        ("id__in", "no such value"),
        ("name__in", "\x00"),
        ("size__in", "no such value"),
        ("price__in", "no such value"),
        ("parent_id__in", "no such value"),
        ("parent_id__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/things", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_things(db)
    assert await found(client, "/things", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize("name", ["name", "price", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_things(db)
    assert await found(client, "/things", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/things", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_things(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/things", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/things", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "name"},
        {"sort": "-name"},
        {"sort": "price"},
        {"sort": "-price"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
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
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/things", params=query))
    cursor = forged("id", [])
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


async def test_get_embeds_parent(client: AsyncClient, db: Database) -> None:
    other = await make_thing(db)
    thing = await make_thing(db, parent_id=str(other.id))
    embedded = (await client.get(f"/things/{thing.id}")).json()["parent"]
    assert embedded.keys() == {
        "id",
        "name",
        "size",
        "price",
        "parent_id",
        "created_at",
        "updated_at",
    }
    assert embedded.items() <= as_json(other).items()


async def test_get_embeds_no_parent(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    assert (await client.get(f"/things/{thing.id}")).json()["parent"] is None


async def test_tag_ids(client: AsyncClient, db: Database) -> None:
    ids = sorted([str((await make_tag(db)).id) for _ in range(3)])
    body = await build_thing(db, tag_ids=[*ids[:2], ids[0]])
    created = (await client.post("/things", json=body)).json()
    assert sorted(created["tag_ids"]) == ids[:2]
    path = f"/things/{created['id']}"
    for wanted in (ids[1:], [], ids):
        changed = (await client.patch(path, json={"tag_ids": wanted})).json()
        assert sorted(changed["tag_ids"]) == wanted
        assert (await client.get(path)).json() == changed


async def test_create_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    body = await build_thing(db, tag_ids=["00000000-0000-4000-8000-000000000000"])
    response = await client.post("/things", json=body)
    assert conflict(response) == ("missing-reference", {"tag_ids"})


async def test_update_refuses_missing_tag_ids(client: AsyncClient, db: Database) -> None:
    thing = await make_thing(db)
    ids = [str((await make_tag(db)).id), "00000000-0000-4000-8000-000000000000"]
    response = await client.patch(f"/things/{thing.id}", json={"tag_ids": ids})
    assert conflict(response) == ("missing-reference", {"tag_ids"})
    assert (await client.get(f"/things/{thing.id}")).json() == as_json(thing)
