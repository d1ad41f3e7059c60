"""Drawers over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.cabinet import CabinetService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.cabinet import make_cabinet
from tests.factories.drawer import build_drawer, make_drawer
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of cabinet to which the drawers belong."""
    cabinet = await make_cabinet(db)
    return (cabinet.id,)


@pytest.fixture
def route(owner: tuple[UUID]) -> str:
    """Where these drawers are."""
    return "/cabinets/{}/drawers".format(*owner)


MISSING = "/code-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("code", "x"),
    ("code", "xxxxxxxxxx"),
    ("depth", -(2**31)),
    ("depth", 2**31 - 1),
    ("depth", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("code", ""),
    ("code", "xxxxxxxxxxx"),
    ("code", "code-\x00"),
    ("code", 5),
    ("code", None),
    ("depth", -2_147_483_649),
    ("depth", 2**31),
    ("depth", "5"),
    ("depth", True),
    ("depth", 1.5),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    body = await build_drawer(db)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"code", "depth", "cabinet_id", "created_at", "updated_at"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"{route}/{created['code']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    before = datetime.now(UTC)
    body = await build_drawer(db)
    required = {name: body[name] for name in ["code"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"depth": None}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["code"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_drawer(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["cabinet_id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(
    client: AsyncClient, db: Database, name: str, route: str
) -> None:
    body = await build_drawer(db) | {name: None}
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_drawer(db, **{name: value})
    response = await client.post(route, json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_drawer(db, **{name: value})
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("names", [["code"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str], owner: tuple[UUID], route: str
) -> None:
    first = await build_drawer(db)
    await make_drawer(db, *owner, **first)
    body = await build_drawer(db, **{name: first[name] for name in names})
    response = await client.post(route, json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.get(f"{route}/{drawer.code}")
    assert response.status_code == 200
    assert response.json() == as_json(drawer)


async def test_get_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.get(route + MISSING))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("depth", 2),
        ("depth", None),
    ],
)
async def test_update(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.patch(f"{route}/{drawer.code}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > drawer.updated_at
    assert changed == as_json(drawer) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"{route}/{drawer.code}", json={})).json() == changed


async def test_update_nothing(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.patch(f"{route}/{drawer.code}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(drawer)


async def test_update_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.patch(route + MISSING, json={}))
    change = {"depth": 2}
    assert is_missing(await client.patch(route + MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["code", "cabinet_id", "created_at", "updated_at", "no_such_field"]
)
async def test_update_does_not_take(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    assert refused(await client.patch(f"{route}/{drawer.code}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    for name, value in REFUSED:
        response = await client.patch(f"{route}/{drawer.code}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.delete(f"{route}/{drawer.code}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"{route}/{drawer.code}"))
    assert is_missing(await client.delete(f"{route}/{drawer.code}"))


async def test_delete_missing(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    assert is_missing(await client.delete(route + MISSING))
    assert (await client.get(f"{route}/{drawer.code}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"code": "code-a", "depth": 1},
    {"code": "code-b", "depth": 2},
    {"code": "code-c", "depth": 3},
]


async def make_rising_drawers(db: Database, owner: tuple[UUID]) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        drawer = await make_drawer(db, *owner, **values)
        rows.append(as_json(drawer))
    return rows


async def test_list_nothing(client: AsyncClient, route: str) -> None:
    response = await client.get(route)
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database, owner: tuple[UUID], route: str) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.get(route)
    assert response.json()["items"] == [as_json(drawer)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("code", EQUALITY),
        ("depth", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient,
    db: Database,
    name: str,
    expected: dict[str, list[int]],
    owner: tuple[UUID],
    route: str,
) -> None:
    rows = await make_rising_drawers(db, owner)
    assert await compared(client, route, rows, name, expected) == expected


@pytest.mark.parametrize("name", ["depth"])
async def test_list_filters_nulls(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_drawers(db, owner)
    rows.append(as_json(await make_drawer(db, *owner, depth=None)))
    query = f"{name}__is_null"
    assert await found(client, route, rows, **{query: "true"}) == [3]
    assert set(await found(client, route, rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("code__in", "\x00"),
        ("depth__in", "no such value"),
        ("depth__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any, route: str) -> None:
    assert refused(await client.get(route, params={name: value})) == [name]


async def test_list_in_default_order(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_drawers(db, owner)
    assert await found(client, route, rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["code", "created_at", "updated_at"])
async def test_list_sorts(
    client: AsyncClient, db: Database, name: str, owner: tuple[UUID], route: str
) -> None:
    rows = await make_rising_drawers(db, owner)
    assert await found(client, route, rows, sort=name) == [0, 1, 2]
    assert await found(client, route, rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "code"},
        {"sort": "-code"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(
    client: AsyncClient, db: Database, order: dict[str, str], owner: tuple[UUID], route: str
) -> None:
    rows = [as_json(await make_drawer(db, *owner)) for _ in range(5)]
    items = await walk(client, route, limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get(route, params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    for _ in range(2):
        await make_drawer(db, *owner)
    page = (await client.get(route, params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get(route, params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-code"}
    assert is_missing(await client.get(route, params=query))
    cursor = forged("code", [])
    assert is_missing(await client.get(route, params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[UUID], route: str
) -> None:
    counts = set()
    for _ in range(3):
        await make_drawer(db, *owner)
        with count_statements() as statements:
            await client.get(route)
        counts.add(len(statements))
    assert len(counts) == 1


MEASURE_INPUT: dict[str, Any] = {"unit": "unit-a"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_measure(client: AsyncClient, route: str) -> None:
    response = await client.post(f"{route}/measure", json=MEASURE_INPUT)
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("unit", ""),
        ("unit", "xxxxxxxxxxx"),
        ("unit", "unit-\x00"),
        ("unit", 5),
        ("unit", None),
        ("no_such_field", None),
    ],
)
async def test_refused_by_measure(client: AsyncClient, name: str, value: Any, route: str) -> None:
    given = MEASURE_INPUT | {name: value}
    response = await client.post(f"{route}/measure", json=given)
    assert refused(response) == [name]


@pytest.mark.parametrize("name", ["unit"])
async def test_required_by_measure(client: AsyncClient, name: str, route: str) -> None:
    given = {key: value for key, value in MEASURE_INPUT.items() if key != name}
    response = await client.post(f"{route}/measure", json=given)
    assert refused(response) == [name]


# Once the action is written, tests of what it does take the place of this one.
async def test_action_empty(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    drawer = await make_drawer(db, *owner)
    response = await client.post(f"{route}/{drawer.code}/empty")
    assert problem(response, 501)["type"] == "urn:problem:not-implemented"


async def test_missing_for_empty(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.post(f"{route}{MISSING}/empty"))


async def test_not_in_another_cabinet(client: AsyncClient, db: Database, route: str) -> None:
    drawer = await make_drawer(db)
    assert is_missing(await client.get(f"{route}/{drawer.code}"))
    assert is_missing(await client.patch(f"{route}/{drawer.code}", json={}))
    assert is_missing(await client.delete(f"{route}/{drawer.code}"))


async def test_no_such_cabinet(client: AsyncClient, db: Database) -> None:
    assert is_missing(await client.get("/cabinets/00000000-0000-4000-8000-000000000000/drawers"))
    body = await build_drawer(db)
    assert is_missing(
        await client.post("/cabinets/00000000-0000-4000-8000-000000000000/drawers", json=body)
    )


async def test_list_leaves_out_those_of_another_cabinet(
    client: AsyncClient, db: Database, route: str
) -> None:
    await make_drawer(db)
    assert (await client.get(route)).json()["items"] == []


@pytest.mark.parametrize("names", [["code"]])
async def test_create_refuses_duplicates_in_one_cabinet(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str, names: list[str]
) -> None:
    first = await build_drawer(db)
    await make_drawer(db, *owner, **first)
    body = await build_drawer(db, **{name: first[name] for name in names})
    kind, fields = conflict(await client.post(route, json=body))
    assert kind == "already-exists"
    assert fields >= set(names)


async def test_hidden_with_the_cabinet(
    client: AsyncClient, db: Database, owner: tuple[UUID], route: str
) -> None:
    service = CabinetService(db)
    drawer = await make_drawer(db, *owner)
    body = await build_drawer(db)
    await service.delete(*owner[:1])
    assert is_missing(await client.get(f"{route}/{drawer.code}"))
    assert is_missing(await client.get(route))
    assert is_missing(await client.post(route, json=body))
    assert is_missing(await client.patch(f"{route}/{drawer.code}", json={"depth": 2}))
    assert is_missing(await client.delete(f"{route}/{drawer.code}"))
    await service.restore(*owner[:1])
    assert (await client.get(f"{route}/{drawer.code}")).json() == as_json(drawer)
    assert (await client.get(route)).json()["items"] == [as_json(drawer)]
