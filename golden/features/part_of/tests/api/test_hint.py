"""Hints over HTTP."""

from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.hint import build_hint, make_hint
from tests.factories.recipe import make_recipe
from tests.factories.step import make_step
from tests.pages import COMPARED, compared, forged, found, walk
from tests.problems import conflict, is_missing, refused


@pytest.fixture
async def owner(db: Database) -> tuple[str, int]:
    """The key of step to which the hints belong."""
    recipe = await make_recipe(db)
    step = await make_step(db, recipe.slug)
    return (
        recipe.slug,
        step.number,
    )


@pytest.fixture
def route(owner: tuple[str, int]) -> str:
    """Where these hints are."""
    return "/recipes/{}/steps/{}/hints".format(*owner)


MISSING = "/24"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("number", 1),
    ("number", 2**31 - 1),
    ("text", ""),
    ("secret", "xxxxxxxx"),
    ("secret", "x" * 128),
    ("secret", None),
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
    ("secret", "xxxxxxx"),
    ("secret", "x" * 129),
    ("secret", "secret-\x00"),
    ("secret", 5),
]


async def test_create(client: AsyncClient, db: Database, route: str) -> None:
    body = await build_hint(db)
    response = await client.post(route, json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"number", "text", "step_recipe_slug", "step_number"}
    del body["secret"]
    assert body.items() <= created.items()
    assert response.headers["location"] == f"{route}/{created['number']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(
    client: AsyncClient, db: Database, route: str
) -> None:
    body = await build_hint(db)
    required = {name: body[name] for name in ["number", "text"]}
    response = await client.post(route, json=required)
    assert response.status_code == 201


@pytest.mark.parametrize("name", ["number", "text"])
async def test_create_requires(client: AsyncClient, db: Database, name: str, route: str) -> None:
    body = await build_hint(db)
    del body[name]
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize("name", ["step_recipe_slug", "step_number", "no_such_field"])
async def test_create_does_not_take(
    client: AsyncClient, db: Database, name: str, route: str
) -> None:
    body = await build_hint(db) | {name: None}
    assert refused(await client.post(route, json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_hint(db, **{name: value})
    response = await client.post(route, json=body)
    assert response.status_code == 201
    assert response.json().get(name, value) == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(
    client: AsyncClient, db: Database, name: str, value: Any, route: str
) -> None:
    body = await build_hint(db, **{name: value})
    assert refused(await client.post(route, json=body)) == [name]


async def test_get(client: AsyncClient, db: Database, owner: tuple[str, int], route: str) -> None:
    hint = await make_hint(db, *owner)
    response = await client.get(f"{route}/{hint.number}")
    assert response.status_code == 200
    assert response.json() == as_json(hint)


async def test_get_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.get(route + MISSING))


async def test_get_with_malformed_key(client: AsyncClient, route: str) -> None:
    assert refused(await client.get(f"{route}/z")) == ["hint_number"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "text-b"),
    ],
)
async def test_update(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    response = await client.patch(f"{route}/{hint.number}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    assert changed == as_json(hint) | {name: value}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"{route}/{hint.number}", json={})).json() == changed


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("secret", "secret-b"),
        ("secret", None),
    ],
)
async def test_update_of_what_is_not_shown(
    client: AsyncClient, db: Database, name: str, value: Any, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    response = await client.patch(f"{route}/{hint.number}", json={name: value})
    assert response.status_code == 200
    assert response.json().keys() == as_json(hint).keys()


async def test_update_nothing(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    response = await client.patch(f"{route}/{hint.number}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(hint)


async def test_update_missing(client: AsyncClient, route: str) -> None:
    assert is_missing(await client.patch(route + MISSING, json={}))
    change = {"text": "text-b"}
    assert is_missing(await client.patch(route + MISSING, json=change))


@pytest.mark.parametrize("name", ["number", "step_recipe_slug", "step_number", "no_such_field"])
async def test_update_does_not_take(
    client: AsyncClient, db: Database, name: str, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    assert refused(await client.patch(f"{route}/{hint.number}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    for name, value in REFUSED:
        response = await client.patch(f"{route}/{hint.number}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    response = await client.delete(f"{route}/{hint.number}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"{route}/{hint.number}"))
    assert is_missing(await client.delete(f"{route}/{hint.number}"))


async def test_delete_missing(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str
) -> None:
    hint = await make_hint(db, *owner)
    assert is_missing(await client.delete(route + MISSING))
    assert (await client.get(f"{route}/{hint.number}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"number": 1},
    {"number": 2},
    {"number": 3},
]


async def make_rising_hints(db: Database, owner: tuple[str, int]) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        hint = await make_hint(db, *owner, **values)
        rows.append(as_json(hint))
    return rows


async def test_list_nothing(client: AsyncClient, route: str) -> None:
    response = await client.get(route)
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database, owner: tuple[str, int], route: str) -> None:
    hint = await make_hint(db, *owner)
    response = await client.get(route)
    assert response.json()["items"] == [as_json(hint)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("number", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient,
    db: Database,
    name: str,
    expected: dict[str, list[int]],
    owner: tuple[str, int],
    route: str,
) -> None:
    rows = await make_rising_hints(db, owner)
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
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any, route: str) -> None:
    assert refused(await client.get(route, params={name: value})) == [name]


@pytest.mark.parametrize("name", ["number"])
async def test_list_sorts(
    client: AsyncClient, db: Database, name: str, owner: tuple[str, int], route: str
) -> None:
    rows = await make_rising_hints(db, owner)
    assert await found(client, route, rows, sort=name) == [0, 1, 2]
    assert await found(client, route, rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("order", [{}, {"sort": "number"}, {"sort": "-number"}])
async def test_list_pages(
    client: AsyncClient, db: Database, order: dict[str, str], owner: tuple[str, int], route: str
) -> None:
    rows = [as_json(await make_hint(db, *owner)) for _ in range(5)]
    items = await walk(client, route, limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get(route, params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str
) -> None:
    for _ in range(2):
        await make_hint(db, *owner)
    page = (await client.get(route, params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get(route, params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "number"}
    assert is_missing(await client.get(route, params=query))
    cursor = forged("step_recipe_slug,step_number,number", [], [], [])
    assert is_missing(await client.get(route, params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count, owner: tuple[str, int], route: str
) -> None:
    counts = set()
    for _ in range(3):
        await make_hint(db, *owner)
        with count_statements() as statements:
            await client.get(route)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_not_in_another_step(client: AsyncClient, db: Database, route: str) -> None:
    hint = await make_hint(db)
    assert is_missing(await client.get(f"{route}/{hint.number}"))
    assert is_missing(await client.patch(f"{route}/{hint.number}", json={}))
    assert is_missing(await client.delete(f"{route}/{hint.number}"))


async def test_no_such_step(client: AsyncClient, db: Database) -> None:
    assert is_missing(await client.get("/recipes/slug-x/steps/24/hints"))
    body = await build_hint(db)
    assert is_missing(await client.post("/recipes/slug-x/steps/24/hints", json=body))


async def test_step_of_another_row(
    client: AsyncClient, db: Database, owner: tuple[str, int]
) -> None:
    hint = await make_hint(db, *owner)
    route = "/recipes/slug-x/steps/{}/hints".format(*owner[1:])
    assert is_missing(await client.get(f"{route}/{hint.number}"))
    assert is_missing(await client.get(route))
    assert is_missing(await client.post(route, json=await build_hint(db)))
    assert is_missing(await client.delete(f"{route}/{hint.number}"))


async def test_list_leaves_out_those_of_another_step(
    client: AsyncClient, db: Database, route: str
) -> None:
    await make_hint(db)
    assert (await client.get(route)).json()["items"] == []


@pytest.mark.parametrize("names", [["number"]])
async def test_create_refuses_duplicates_in_one_step(
    client: AsyncClient, db: Database, owner: tuple[str, int], route: str, names: list[str]
) -> None:
    first = await build_hint(db)
    await make_hint(db, *owner, **first)
    body = await build_hint(db, **{name: first[name] for name in names})
    kind, fields = conflict(await client.post(route, json=body))
    assert kind == "already-exists"
    assert fields >= set(names)
