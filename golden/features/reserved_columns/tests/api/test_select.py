"""Selects over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.select import SelectService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.select import build_select, make_select
from tests.pages import COMPARED, EQUALITY, compared, forged, found, suffixed, walk
from tests.problems import conflict, is_missing, refused

MISSING = "/selects/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("where", "x"),
    ("where", "xxxxxxxxxx"),
    ("order", -(2**31)),
    ("order", 2**31 - 1),
    ("group", ""),
    ("group", None),
    ("user", ""),
    ("user", None),
    ("table", -(2**31)),
    ("table", 2**31 - 1),
    ("table", None),
    ("end", None),
    ("default", 1),
    ("default", 2**31 - 1),
    ("offset", 0),
    ("offset", 2**31 - 1),
    ("sort", ""),
    ("sort", None),
    ("q", ""),
    ("q", None),
    ("cursor", ""),
    ("cursor", None),
    ("self", -(2**31)),
    ("self", 2**31 - 1),
    ("self", None),
    ("cls", -(2**31)),
    ("cls", 2**31 - 1),
    ("cls", None),
    ("items", -(2**31)),
    ("items", 2**31 - 1),
    ("items", None),
    ("keys", ""),
    ("keys", None),
    ("values", -(2**31)),
    ("values", 2**31 - 1),
    ("values", None),
    ("count", -(2**31)),
    ("count", 2**31 - 1),
    ("index", -(2**31)),
    ("index", 2**31 - 1),
    ("type", ""),
    ("type", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("where", ""),
    ("where", "xxxxxxxxxxx"),
    ("where", "where-\x00"),
    ("where", 5),
    ("where", None),
    ("order", -2_147_483_649),
    ("order", 2**31),
    ("order", "5"),
    ("order", True),
    ("order", 1.5),
    ("order", None),
    ("group", "group-\x00"),
    ("group", 5),
    ("user", "user-\x00"),
    ("user", 5),
    ("table", -2_147_483_649),
    ("table", 2**31),
    ("table", "5"),
    ("table", True),
    ("table", 1.5),
    ("end", "today"),
    ("end", "2030-02-30"),
    ("end", 5),
    ("default", 0),
    ("default", 2**31),
    ("default", "5"),
    ("default", True),
    ("default", 1.5),
    ("default", None),
    ("primary", "true"),
    ("primary", 1),
    ("primary", None),
    ("offset", -1),
    ("offset", 2**31),
    ("offset", "5"),
    ("offset", True),
    ("offset", 1.5),
    ("offset", None),
    ("sort", "sort-\x00"),
    ("sort", 5),
    ("q", "q-\x00"),
    ("q", 5),
    ("cursor", "cursor-\x00"),
    ("cursor", 5),
    ("self", -2_147_483_649),
    ("self", 2**31),
    ("self", "5"),
    ("self", True),
    ("self", 1.5),
    ("cls", -2_147_483_649),
    ("cls", 2**31),
    ("cls", "5"),
    ("cls", True),
    ("cls", 1.5),
    ("items", -2_147_483_649),
    ("items", 2**31),
    ("items", "5"),
    ("items", True),
    ("items", 1.5),
    ("keys", "keys-\x00"),
    ("keys", 5),
    ("values", -2_147_483_649),
    ("values", 2**31),
    ("values", "5"),
    ("values", True),
    ("values", 1.5),
    ("count", -2_147_483_649),
    ("count", 2**31),
    ("count", "5"),
    ("count", True),
    ("count", 1.5),
    ("count", None),
    ("index", -2_147_483_649),
    ("index", 2**31),
    ("index", "5"),
    ("index", True),
    ("index", 1.5),
    ("index", None),
    ("type", "type-\x00"),
    ("type", 5),
    ("from_id", "no uuid"),
    ("references_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    other_from = await make_select(db)
    other_references = await make_select(db)
    body = await build_select(
        db, from_id=str(other_from.id), references_id=str(other_references.id)
    )
    response = await client.post("/selects", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "where",
        "order",
        "group",
        "user",
        "table",
        "end",
        "default",
        "primary",
        "offset",
        "sort",
        "q",
        "cursor",
        "self",
        "cls",
        "items",
        "keys",
        "values",
        "count",
        "index",
        "type",
        "from_id",
        "references_id",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/selects/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_select(db)
    required = {name: body[name] for name in ["where"]}
    response = await client.post("/selects", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "order": 0,
        "group": None,
        "user": None,
        "table": None,
        "end": None,
        "default": 1,
        "primary": False,
        "offset": 0,
        "sort": None,
        "q": None,
        "cursor": None,
        "self": None,
        "cls": None,
        "items": None,
        "keys": None,
        "values": None,
        "count": 0,
        "index": 0,
        "type": None,
        "from_id": None,
        "references_id": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize("name", ["where"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_select(db)
    del body[name]
    assert refused(await client.post("/selects", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_select(db) | {name: None}
    assert refused(await client.post("/selects", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_select(db, **{name: value})
    response = await client.post("/selects", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_select(db, **{name: value})
    assert refused(await client.post("/selects", json=body)) == [name]


@pytest.mark.parametrize("names", [["where"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_select(db)
    await make_select(db, **first)
    body = await build_select(db, **{name: first[name] for name in names})
    response = await client.post("/selects", json=body)
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize("names", [["where"]])
async def test_update_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_select(db)
    await make_select(db, **first)
    select_ = await make_select(db)
    response = await client.patch(
        f"/selects/{select_.id}", json={name: first[name] for name in names}
    )
    assert conflict(response) == ("already-exists", set(names))


@pytest.mark.parametrize(
    "values",
    [
        {"from_id": "00000000-0000-4000-8000-000000000000"},
        {"references_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    body = await build_select(db, **values)
    response = await client.post("/selects", json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"from_id": "00000000-0000-4000-8000-000000000000"},
        {"references_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any]
) -> None:
    select_ = await make_select(db)
    response = await client.patch(f"/selects/{select_.id}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


async def test_get(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    response = await client.get(f"/selects/{select_.id}")
    assert response.status_code == 200
    assert response.json() == as_json(select_)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/selects/z")) == ["select_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("where", "where-b"),
        ("order", 2),
        ("group", "group-b"),
        ("group", None),
        ("user", "user-b"),
        ("user", None),
        ("table", 2),
        ("table", None),
        ("end", "2030-01-02"),
        ("end", None),
        ("default", 2),
        ("primary", True),
        ("offset", 2),
        ("sort", "sort-b"),
        ("sort", None),
        ("q", "q-b"),
        ("q", None),
        ("cursor", "cursor-b"),
        ("cursor", None),
        ("self", 2),
        ("self", None),
        ("cls", 2),
        ("cls", None),
        ("items", 2),
        ("items", None),
        ("keys", "keys-b"),
        ("keys", None),
        ("values", 2),
        ("values", None),
        ("count", 2),
        ("index", 2),
        ("type", "type-b"),
        ("type", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    select_ = await make_select(db)
    response = await client.patch(f"/selects/{select_.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > select_.updated_at
    assert changed == as_json(select_) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/selects/{select_.id}", json={})).json() == changed


async def test_update_from(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    other = await make_select(db)
    values = {"from_id": str(other.id)}
    response = await client.patch(f"/selects/{select_.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_references(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    other = await make_select(db)
    values = {"references_id": str(other.id)}
    response = await client.patch(f"/selects/{select_.id}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    response = await client.patch(f"/selects/{select_.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(select_)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"where": "where-b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    select_ = await make_select(db)
    assert refused(await client.patch(f"/selects/{select_.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    for name, value in REFUSED:
        response = await client.patch(f"/selects/{select_.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    response = await client.delete(f"/selects/{select_.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/selects/{select_.id}"))
    assert is_missing(await client.delete(f"/selects/{select_.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/selects/{select_.id}")).status_code == 200


async def test_delete_clears_select_from(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    child = await make_select(db, from_id=str(select_.id))
    response = await client.delete(f"/selects/{select_.id}")
    assert response.status_code == 204
    cleared = await SelectService(db).get(child.id)
    assert cleared.from_id is None


async def test_delete_clears_select_references(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    child = await make_select(db, references_id=str(select_.id))
    response = await client.delete(f"/selects/{select_.id}")
    assert response.status_code == 204
    cleared = await SelectService(db).get(child.id)
    assert cleared.references_id is None


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "where": "where-a",
        "order": 1,
        "group": "group-a",
        "end": "2030-01-01",
        "default": 1,
        "offset": 1,
        "sort": "sort-a",
        "q": "q-a",
        "cursor": "cursor-a",
        "index": 1,
    },
    {
        "where": "where-b",
        "order": 2,
        "group": "group-b",
        "end": "2030-01-02",
        "default": 1,
        "offset": 2,
        "sort": "sort-b",
        "q": "q-b",
        "cursor": "cursor-b",
        "index": 2,
    },
    {
        "where": "where-c",
        "order": 3,
        "group": "group-c",
        "end": "2030-01-03",
        "default": 1,
        "offset": 3,
        "sort": "sort-c",
        "q": "q-c",
        "cursor": "cursor-c",
        "index": 3,
    },
]


async def make_rising_selects(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_from = await make_select(db)
        select_ = await make_select(db, **values, from_id=str(other_from.id))
        rows.append(as_json(select_))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/selects")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    select_ = await make_select(db)
    response = await client.get("/selects")
    assert response.json()["items"] == [as_json(select_)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("where", EQUALITY),
        ("order", COMPARED),
        ("group", EQUALITY),
        ("end", COMPARED),
        ("offset", suffixed(COMPARED)),
        ("sort", suffixed(EQUALITY)),
        ("q", suffixed(EQUALITY)),
        ("cursor", suffixed(EQUALITY)),
        ("from_id", EQUALITY),
        ("index", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_selects(db)
    assert await compared(client, "/selects", rows, name, expected) == expected


@pytest.mark.parametrize("name", ["group", "end", "sort", "q", "cursor", "from_id"])
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_selects(db)
    rows.append(
        as_json(await make_select(db, group=None, end=None, sort=None, q=None, cursor=None))
    )
    query = f"{name}__is_null"
    assert await found(client, "/selects", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/selects", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("where__in", "\x00"),
        ("order__in", "no such value"),
        ("group__in", "\x00"),
        ("group__is_null", "perhaps"),
        ("end__in", "no such value"),
        ("end__is_null", "perhaps"),
        ("offset__in", "no such value"),
        ("sort__in", "\x00"),
        ("sort__is_null", "perhaps"),
        ("q__in", "\x00"),
        ("q__is_null", "perhaps"),
        ("cursor__in", "\x00"),
        ("cursor__is_null", "perhaps"),
        ("from_id__in", "no such value"),
        ("from_id__is_null", "perhaps"),
        ("index__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/selects", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_selects(db)
    assert await found(client, "/selects", rows) == [2, 1, 0]


@pytest.mark.parametrize("name", ["where", "order", "group", "end", "offset"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_selects(db)
    assert await found(client, "/selects", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/selects", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["group", "end"])
async def test_list_sorts_nulls_last(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_selects(db)
    for _ in range(2):
        rows.append(
            as_json(await make_select(db, group=None, end=None, sort=None, q=None, cursor=None))
        )
    for sort, expected in ((name, [0, 1, 2]), (f"-{name}", [2, 1, 0])):
        positions = await found(client, "/selects", rows, sort=sort, limit=1)
        assert positions[:3] == expected
        assert set(positions[3:]) == {3, 4}


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "where"},
        {"sort": "-where"},
        {"sort": "order"},
        {"sort": "-order"},
        {"sort": "group"},
        {"sort": "-group"},
        {"sort": "end"},
        {"sort": "-end"},
        {"sort": "offset"},
        {"sort": "-offset"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_select(db)) for _ in range(5)]
    items = await walk(client, "/selects", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/selects", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_select(db)
    page = (await client.get("/selects", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/selects", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "where"}
    assert is_missing(await client.get("/selects", params=query))
    cursor = forged("-order,group,id", [], [], [])
    assert is_missing(await client.get("/selects", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_select(db)
        with count_statements() as statements:
            await client.get("/selects")
        counts.add(len(statements))
    assert len(counts) == 1
