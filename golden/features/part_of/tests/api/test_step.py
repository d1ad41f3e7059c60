"""Steps over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.hint import HintService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.hint import build_hint, make_hint
from tests.factories.recipe import make_recipe
from tests.factories.step import build_step, make_step
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture
async def owner(db: Database) -> tuple[str]:
    """The key of recipe to which the steps belong."""
    recipe = await make_recipe(db)
    return (recipe.slug,)


@pytest.fixture
def route(owner: tuple[str]) -> str:
    """Where these steps are."""
    return "/recipes/{}/steps".format(*owner)


MISSING = "/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", 1),
    ("number", 2**31 - 1),
    ("text", ""),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("number", 0),
    ("number", 2**31),
    ("number", "5"),
    ("number", True),
    ("number", 1.5),
    ("number", None),
    ("text", "text-\x00"),
    ("text", 5),
    ("text", None),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    body = await build_step(db)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"number", "text", "recipe_slug", "created_at", "updated_at", "hints"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"{route}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    before = datetime.now(UTC)
    body = await build_step(db)
    required = {name: body[name] for name in ["number", "text"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"hints": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["number", "text"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_step(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["recipe_slug", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(
    client: AsyncClient, db: Database, name: str, route: str
) -> None:
    body = await build_step(db) | {name: None}
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_step(db, **{name: value})
    response = await client.post(route, json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_step(db, **{name: value})
    assert refused(await client.post(route, json=body)) == [name]


async def test_get(client: AsyncClient, db: Database, owner: tuple[str], route: str) -> None:
    step = await make_step(db, *owner)
    response = await client.get(f"{route}/{step.number}")
    assert response.status_code == 200
    assert response.json() == as_json(step)


async def test_get_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.get(route + MISSING))


async def test_get_with_malformed_key(client: AsyncClient, route: str) -> None:
    assert refused(await client.get(f"{route}/z")) == ["number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "text-b"),
    ],
)
async def test_update(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    response = await client.patch(f"{route}/{step.number}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > step.updated_at
    assert changed == as_json(step) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"{route}/{step.number}", json={})).json() == changed


async def test_update_nothing(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    response = await client.patch(f"{route}/{step.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(step)


async def test_update_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.patch(route + MISSING, json={}))
    change = {"text": "text-b"}
    assert is_missing(await client.patch(route + MISSING, json=change))


@pytest.mark.parametrize(
    "name", ["number", "recipe_slug", "created_at", "updated_at", "no_such_field"]
)
async def test_update_does_not_take(
    client: AsyncClient, db: Database, name: str, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    assert refused(await client.patch(f"{route}/{step.number}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    for name, value in REFUSED:
        response = await client.patch(f"{route}/{step.number}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database, owner: tuple[str], route: str) -> None:
    step = await make_step(db, *owner)
    response = await client.delete(f"{route}/{step.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"{route}/{step.number}"))
    assert is_missing(await client.delete(f"{route}/{step.number}"))


async def test_delete_missing(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    assert is_missing(await client.delete(route + MISSING))
    assert (await client.get(f"{route}/{step.number}")).status_code == 200


async def test_delete_takes_hint_step_along(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    child = await make_hint(db, *owner, step.number)
    response = await client.delete(f"{route}/{step.number}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await HintService(db).get(*owner, step.number, child.number)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": 1},
    {"number": 2},
    {"number": 3},
]


async def make_rising_steps(db: Database, owner: tuple[str]) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        step = await make_step(db, *owner, **values)
        rows.append(as_json(step))
    return rows


async def test_list_nothing(client: AsyncClient, route: str) -> None:
    response = await client.get(route)
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database, owner: tuple[str], route: str) -> None:
    step = await make_step(db, *owner)
    response = await client.get(route)
    assert response.json()["items"] == [as_json(step)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient,
    db: Database,
    name: str,
    expected: dict[str, list[int]],
    owner: tuple[str],
    route: str,
) -> None:
    rows = await make_rising_steps(db, owner)
    assert await compared(client, route, rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("number__in", "no such value"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any, route: str) -> None:
    assert refused(await client.get(route, params={name: value})) == [name]


@pytest.mark.parametrize("name", ["number", "created_at", "updated_at"])
async def test_list_sorts(
    client: AsyncClient, db: Database, name: str, owner: tuple[str], route: str
) -> None:
    rows = await make_rising_steps(db, owner)
    assert await found(client, route, rows, sort=name) == [0, 1, 2]
    assert await found(client, route, rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "number"},
        {"sort": "-number"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(
    client: AsyncClient, db: Database, order: dict[str, str], owner: tuple[str], route: str
) -> None:
    rows = [as_json(await make_step(db, *owner)) for _ in range(5)]
    items = await walk(client, route, limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get(route, params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    for _ in range(2):
        await make_step(db, *owner)
    page = (await client.get(route, params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get(route, params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "number"}
    assert is_missing(await client.get(route, params=query))
    cursor = forged("recipe_slug,number", [], [])
    assert is_missing(await client.get(route, params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[str], route: str
) -> None:
    counts = set()
    for _ in range(3):
        await make_step(db, *owner)
        with count_statements() as statements:
            await client.get(route)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_with_hints(client: AsyncClient, db: Database, route: str) -> None:
    items = [await build_hint(db) for _ in range(3)]
    body = await build_step(db, hints=items)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    for item in items:
        for name in ["secret"]:
            del item[name]
    assert len(created["hints"]) == 3
    for item in items:
        assert any(item.items() <= read.items() for read in created["hints"])
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_points_into_hints(client: AsyncClient, db: Database, route: str) -> None:
    items = [await build_hint(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    body = await build_step(db, hints=items)
    errors = problem(await client.post(route, json=body), 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "hints" + "/2/no_such_field"]


async def test_create_takes_as_many_statements_for_many_hints(
    client: AsyncClient, db: Database, count_statements: Count, route: str
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_hint(db) for _ in range(number)]
        body = await build_step(db, hints=items)
        with count_statements() as statements:
            await client.post(route, json=body)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_takes_as_many_statements_for_many_hints(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[str], route: str
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_hint(db) for _ in range(number)]
        step = await make_step(db, *owner, hints=items)
        with count_statements() as statements:
            response = await client.get(f"{route}/{step.number}")
        assert len(response.json()["hints"]) == number
        counts.add(len(statements))
    assert len(counts) == 1


async def test_update_replaces_hints(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    items = [await build_hint(db) for _ in range(3)]
    step = await make_step(db, *owner, hints=items)
    new = await build_hint(db)
    kept = items[1] | {"text": "text-b"}
    response = await client.patch(f"{route}/{step.number}", json={"hints": [kept, new]})
    assert response.status_code == 200
    after = response.json()["hints"]
    assert len(after) == 2
    for item in (kept, new):
        for name in ["secret"]:
            item.pop(name, None)
    for item in (kept, new):
        assert any(item.items() <= read.items() for read in after)
    # What is left out stays; an empty list leaves none.
    assert (await client.patch(f"{route}/{step.number}", json={})).json()["hints"] == after
    changed = (await client.patch(f"{route}/{step.number}", json={"hints": []})).json()
    assert changed["hints"] == []


async def test_update_points_into_hints(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    items = [await build_hint(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    response = await client.patch(f"{route}/{step.number}", json={"hints": items})
    errors = problem(response, 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "hints" + "/2/no_such_field"]


async def test_update_takes_as_many_statements_for_many_hints(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[str], route: str
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_hint(db) for _ in range(number)]
        step = await make_step(db, *owner, hints=items)
        items = [await build_hint(db) for _ in range(number)]
        with count_statements() as statements:
            await client.patch(f"{route}/{step.number}", json={"hints": items})
        counts.add(len(statements))
    assert len(counts) == 1


async def test_not_in_another_recipe(client: AsyncClient, db: Database, route: str) -> None:
    step = await make_step(db)
    assert is_missing(await client.get(f"{route}/{step.number}"))
    assert is_missing(await client.patch(f"{route}/{step.number}", json={}))
    assert is_missing(await client.delete(f"{route}/{step.number}"))


async def test_no_such_recipe(client: AsyncClient, db: Database) -> None:
    assert is_missing(await client.get("/recipes/slug-x/steps"))
    body = await build_step(db)
    assert is_missing(await client.post("/recipes/slug-x/steps", json=body))


async def test_list_leaves_out_those_of_another_recipe(
    client: AsyncClient, db: Database, route: str
) -> None:
    await make_step(db)
    assert (await client.get(route)).json()["items"] == []


@pytest.mark.parametrize("names", [["number"]])
async def test_create_refuses_duplicates_in_one_recipe(
    client: AsyncClient, db: Database, owner: tuple[str], route: str, names: list[str]
) -> None:
    first = await build_step(db)
    await make_step(db, *owner, **first)
    body = await build_step(db, **{name: first[name] for name in names})
    kind, fields = conflict(await client.post(route, json=body))
    assert kind == "already-exists"
    assert fields >= set(names)
