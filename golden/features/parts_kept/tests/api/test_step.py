"""Steps over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.services.recipe import RecipeService
from app.services.step import StepService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.product import make_product
from tests.factories.recipe import make_recipe
from tests.factories.step import build_step, make_step, make_step_in
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused


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
    ("tool_id", "no uuid"),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    other_tool = await make_product(db)
    body = await build_step(db, tool_id=str(other_tool.id))
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"number", "text", "progress", "recipe_slug", "tool_id"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"{route}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    body = await build_step(db)
    required = {name: body[name] for name in ["number", "text"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"progress": "open", "tool_id": None}.items() <= created.items()


@pytest.mark.parametrize("name", ["number", "text"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_step(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["progress", "recipe_slug", "no_such_field"])
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


@pytest.mark.parametrize(
    "values",
    [
        {"tool_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_create_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], route: str
) -> None:
    body = await build_step(db, **values)
    response = await client.post(route, json=body)
    assert conflict(response) == ("missing-reference", set(values))


@pytest.mark.parametrize(
    "values",
    [
        {"tool_id": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_update_refuses_missing_references(
    client: AsyncClient, db: Database, values: dict[str, Any], owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    response = await client.patch(f"{route}/{step.number}", json=values)
    assert conflict(response) == ("missing-reference", set(values))


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
    assert changed == as_json(step) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"{route}/{step.number}", json={})).json() == changed


async def test_update_tool(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    step = await make_step(db, *owner)
    other = await make_product(db)
    values = {"tool_id": str(other.id)}
    response = await client.patch(f"{route}/{step.number}", json=values)
    assert response.status_code == 200
    assert values.items() <= response.json().items()


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


@pytest.mark.parametrize("name", ["number", "progress", "recipe_slug", "no_such_field"])
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


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": 1},
    {"number": 2},
    {"number": 3},
]


async def make_rising_steps(db: Database, owner: tuple[str]) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        other_tool = await make_product(db)
        step = await make_step(db, *owner, **values, tool_id=str(other_tool.id))
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
        ("tool_id", EQUALITY),
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


@pytest.mark.parametrize("name", ["tool_id"])
async def test_list_filters_nulls(
    client: AsyncClient, db: Database, name: str, owner: tuple[str], route: str
) -> None:
    rows = await make_rising_steps(db, owner)
    rows.append(as_json(await make_step(db, *owner)))
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
        ("number__in", "no such value"),
        ("progress__in", "no such value"),
        ("tool_id__in", "no such value"),
        ("tool_id__is_null", "perhaps"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any, route: str) -> None:
    assert refused(await client.get(route, params={name: value})) == [name]


@pytest.mark.parametrize("name", ["number"])
async def test_list_sorts(
    client: AsyncClient, db: Database, name: str, owner: tuple[str], route: str
) -> None:
    rows = await make_rising_steps(db, owner)
    assert await found(client, route, rows, sort=name) == [0, 1, 2]
    assert await found(client, route, rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "number"}, {"sort": "-number"}])
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


@pytest.mark.parametrize(
    ("name", "state", "target"),
    [
        ("finish", "open", "done"),
    ],
)
async def test_transition(
    client: AsyncClient,
    db: Database,
    name: str,
    state: str,
    target: str,
    owner: tuple[str],
    route: str,
) -> None:
    step = await make_step_in(db, state, *owner)
    path = f"{route}/{step.number}"
    response = await client.post(f"{path}/{name}")
    assert response.status_code == 200
    changed = response.json()
    assert changed["progress"] == target
    assert changed == as_json(await StepService(db).get(*owner, step.number))


@pytest.mark.parametrize(
    ("name", "state", "way"),
    [
        ("finish", "done", "`finish` leads from open to done."),
    ],
)
async def test_transition_from_wrong_state(
    client: AsyncClient,
    db: Database,
    name: str,
    state: str,
    way: str,
    owner: tuple[str],
    route: str,
) -> None:
    step = await make_step_in(db, state, *owner)
    path = f"{route}/{step.number}"
    response = await client.post(f"{path}/{name}")
    assert conflict(response) == ("wrong-state", {"progress"})
    assert response.json()["detail"].endswith(f" is {state}: {way}")
    assert await StepService(db).get(*owner, step.number) == step


@pytest.mark.parametrize("name", ["finish"])
async def test_transition_of_missing(client: AsyncClient, name: str, route: str) -> None:
    assert is_missing(await client.post(f"{route}{MISSING}/{name}"))


async def test_list_filters_by_state(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    rows = {state: as_json(await make_step_in(db, state, *owner)) for state in ["open", "done"]}
    for state, row in rows.items():
        response = await client.get(route, params={"progress": state})
        assert response.json()["items"] == [row]


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


async def test_changes_count_up_the_version_of_the_recipe(
    client: AsyncClient, db: Database, owner: tuple[str], route: str
) -> None:
    service = RecipeService(db)
    step = await make_step(db, *owner)
    version = (await service.get(*owner[:1])).version
    await client.get(f"{route}/{step.number}")
    assert (await service.get(*owner[:1])).version == version
    await client.patch(f"{route}/{step.number}", json={})
    assert (await service.get(*owner[:1])).version == version
    assert (
        await client.patch(f"{route}/{step.number}", json={"text": "text-b"})
    ).status_code == 200
    assert (await service.get(*owner[:1])).version == version + 1
    version += 1
    assert (await client.post(f"{route}/{step.number}/finish")).status_code == 200
    assert (await service.get(*owner[:1])).version == version + 1
    version += 1
    assert (await client.delete(f"{route}/{step.number}")).status_code == 204
    assert (await service.get(*owner[:1])).version == version + 1
    # What fails changes nothing.
    assert is_missing(await client.delete(f"{route}/{step.number}"))
    assert (await service.get(*owner[:1])).version == version + 1
    version += 1
    assert (await client.post(route, json=await build_step(db))).status_code == 201
    assert (await service.get(*owner[:1])).version == version + 1
