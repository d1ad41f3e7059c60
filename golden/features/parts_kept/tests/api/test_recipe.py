"""Recipes over HTTP."""

from datetime import UTC, datetime
from typing import Any

import pytest
from httpx import AsyncClient

from app.db.session import Database
from app.errors import NotFoundError
from app.services.product import ProductService
from app.services.recipe import RecipeService
from app.services.step import StepService
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.product import make_product
from tests.factories.recipe import build_recipe, make_recipe
from tests.factories.step import build_step, make_step
from tests.pages import COMPARED, EQUALITY, compared, forged, found, walk
from tests.problems import conflict, is_missing, problem, refused


@pytest.fixture(name="client")
def client_of_any_version(client: AsyncClient) -> AsyncClient:
    """A client that changes whatever version there is, unless a test says otherwise."""
    client.headers["If-Match"] = "*"
    return client


MISSING = "/recipes/slug-x"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("slug", "x"),
    ("slug", "x" * 200),
    ("title", "x"),
    ("title", "x" * 80),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("slug", "x" * 201),
    ("slug", "Not a slug"),
    ("slug", "-a"),
    ("slug", "slug-\x00"),
    ("slug", 5),
    ("slug", None),
    ("title", ""),
    ("title", "x" * 81),
    ("title", "title-\x00"),
    ("title", 5),
    ("title", None),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_recipe(db)
    response = await client.post("/recipes", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {"slug", "title", "created_at", "updated_at", "version", "steps"}
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/recipes/{created['slug']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_recipe(db)
    required = {name: body[name] for name in ["slug", "title"]}
    response = await client.post("/recipes", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {"steps": []}.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)


@pytest.mark.parametrize("name", ["slug", "title"])
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_recipe(db)
    del body[name]
    assert refused(await client.post("/recipes", json=body)) == [name]


@pytest.mark.parametrize("name", ["created_at", "updated_at", "version", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_recipe(db) | {name: None}
    assert refused(await client.post("/recipes", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_recipe(db, **{name: value})
    response = await client.post("/recipes", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_recipe(db, **{name: value})
    assert refused(await client.post("/recipes", json=body)) == [name]


@pytest.mark.parametrize("names", [["slug"]])
async def test_create_refuses_duplicates(
    client: AsyncClient, db: Database, names: list[str]
) -> None:
    first = await build_recipe(db)
    await make_recipe(db, **first)
    body = await build_recipe(db, **{name: first[name] for name in names})
    response = await client.post("/recipes", json=body)
    assert conflict(response) == ("already-exists", set(names))


async def test_get(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    response = await client.get(f"/recipes/{recipe.slug}")
    assert response.status_code == 200
    assert response.json() == as_json(recipe)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    response = await client.patch(f"/recipes/{recipe.slug}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(recipe)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))


@pytest.mark.parametrize(
    "name", ["slug", "title", "created_at", "updated_at", "version", "no_such_field"]
)
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    recipe = await make_recipe(db)
    assert refused(await client.patch(f"/recipes/{recipe.slug}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    for name, value in REFUSED:
        response = await client.patch(f"/recipes/{recipe.slug}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    response = await client.delete(f"/recipes/{recipe.slug}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/recipes/{recipe.slug}"))
    assert is_missing(await client.delete(f"/recipes/{recipe.slug}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/recipes/{recipe.slug}")).status_code == 200


async def test_delete_takes_step_recipe_along(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    child = await make_step(db, recipe.slug)
    response = await client.delete(f"/recipes/{recipe.slug}")
    assert response.status_code == 204
    with pytest.raises(NotFoundError):
        await StepService(db).get(recipe.slug, child.number)


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {"slug": "slug-a"},
    {"slug": "slug-b"},
    {"slug": "slug-c"},
]


async def make_rising_recipes(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        recipe = await make_recipe(db, **values)
        rows.append(as_json(recipe))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/recipes")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    response = await client.get("/recipes")
    assert response.json()["items"] == [as_json(recipe)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("slug", EQUALITY),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_recipes(db)
    assert await compared(client, "/recipes", rows, name, expected) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("slug__in", "\x00"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/recipes", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_recipes(db)
    assert await found(client, "/recipes", rows) == [0, 1, 2]


@pytest.mark.parametrize("name", ["slug", "created_at", "updated_at"])
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_recipes(db)
    assert await found(client, "/recipes", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/recipes", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "slug"},
        {"sort": "-slug"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_recipe(db)) for _ in range(5)]
    items = await walk(client, "/recipes", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/recipes", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_recipe(db)
    page = (await client.get("/recipes", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/recipes", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-slug"}
    assert is_missing(await client.get("/recipes", params=query))
    cursor = forged("slug", [])
    assert is_missing(await client.get("/recipes", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_recipe(db)
        with count_statements() as statements:
            await client.get("/recipes")
        counts.add(len(statements))
    assert len(counts) == 1


async def test_create_shows_the_version(client: AsyncClient, db: Database) -> None:
    body = await build_recipe(db)
    response = await client.post("/recipes", json=body)
    assert (response.headers["etag"], response.json()["version"]) == ('"1"', 1)


async def test_get_shows_the_version(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    assert (await client.get(f"/recipes/{recipe.slug}")).headers["etag"] == '"1"'


@pytest.mark.parametrize("tags", ["*", '"1"', '"7", "1"', 'W/"7","1" , "x"'])
async def test_update_of_a_version(client: AsyncClient, db: Database, tags: str) -> None:
    recipe = await make_recipe(db)
    response = await client.patch(f"/recipes/{recipe.slug}", json={}, headers={"If-Match": tags})
    assert (response.status_code, response.headers["etag"]) == (200, '"1"')


@pytest.mark.parametrize("tags", ['"2"', 'W/"1"', '"01"', '"x"', '"11", "999999999999"', '"x/"'])
async def test_update_of_another_version(client: AsyncClient, db: Database, tags: str) -> None:
    recipe = await make_recipe(db)
    response = await client.patch(f"/recipes/{recipe.slug}", json={}, headers={"If-Match": tags})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"


@pytest.mark.parametrize("tags", ["", "1", '"1', '"1" "2"', '*, "1"', 'w/"1"'])
async def test_update_of_no_version(client: AsyncClient, db: Database, tags: str) -> None:
    recipe = await make_recipe(db)
    response = await client.patch(f"/recipes/{recipe.slug}", json={}, headers={"If-Match": tags})
    assert refused(response) == ["if-match"]


async def test_delete_of_another_version(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    response = await client.delete(f"/recipes/{recipe.slug}", headers={"If-Match": '"2"'})
    assert problem(response, 412)["type"] == "urn:problem:precondition-failed"
    response = await client.delete(f"/recipes/{recipe.slug}", headers={"If-Match": '"1"'})
    assert response.status_code == 204


async def test_changes_say_which_version_they_are_based_on(
    client: AsyncClient, db: Database
) -> None:
    recipe = await make_recipe(db)
    del client.headers["If-Match"]
    responses = [
        await client.patch(f"/recipes/{recipe.slug}", json={}),
        await client.delete(f"/recipes/{recipe.slug}"),
    ]
    for response in responses:
        assert problem(response, 428)["type"] == "urn:problem:precondition-required"


async def test_create_with_steps(client: AsyncClient, db: Database) -> None:
    items = [await build_step(db) for _ in range(3)]
    body = await build_recipe(db, steps=items)
    response = await client.post("/recipes", json=body)
    assert response.status_code == 201
    created = response.json()
    assert len(created["steps"]) == 3
    for item in items:
        assert any(item.items() <= read.items() for read in created["steps"])
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_points_into_steps(client: AsyncClient, db: Database) -> None:
    items = [await build_step(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    body = await build_recipe(db, steps=items)
    errors = problem(await client.post("/recipes", json=body), 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "steps" + "/2/no_such_field"]


async def test_create_with_steps_is_all_or_nothing(client: AsyncClient, db: Database) -> None:
    items = [await build_step(db) for _ in range(3)]
    items[2] |= {"tool_id": "00000000-0000-4000-8000-000000000000"}
    body = await build_recipe(db, steps=items)
    response = await client.post("/recipes", json=body)
    assert conflict(response) == (
        "missing-reference",
        set({"tool_id": "00000000-0000-4000-8000-000000000000"}),
    )
    assert (await client.get("/recipes")).json()["items"] == []


async def test_create_takes_as_many_statements_for_many_steps(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_step(db) for _ in range(number)]
        body = await build_recipe(db, steps=items)
        with count_statements() as statements:
            await client.post("/recipes", json=body)
        counts.add(len(statements))
    assert len(counts) == 1


async def test_get_takes_as_many_statements_for_many_steps(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_step(db) for _ in range(number)]
        recipe = await make_recipe(db, steps=items)
        with count_statements() as statements:
            response = await client.get(f"/recipes/{recipe.slug}")
        assert len(response.json()["steps"]) == number
        counts.add(len(statements))
    assert len(counts) == 1


async def test_update_replaces_steps(client: AsyncClient, db: Database) -> None:
    items = [await build_step(db) for _ in range(3)]
    recipe = await make_recipe(db, steps=items)
    new = await build_step(db)
    kept = items[1] | {"text": "text-b"}
    response = await client.patch(f"/recipes/{recipe.slug}", json={"steps": [kept, new]})
    assert response.status_code == 200
    after = response.json()["steps"]
    assert len(after) == 2
    for item in (kept, new):
        assert any(item.items() <= read.items() for read in after)
    # What is left out stays; an empty list leaves none.
    assert (await client.patch(f"/recipes/{recipe.slug}", json={})).json()["steps"] == after
    changed = (await client.patch(f"/recipes/{recipe.slug}", json={"steps": []})).json()
    assert changed["steps"] == []


async def test_update_points_into_steps(client: AsyncClient, db: Database) -> None:
    recipe = await make_recipe(db)
    items = [await build_step(db) for _ in range(3)]
    items[2]["no_such_field"] = None
    response = await client.patch(f"/recipes/{recipe.slug}", json={"steps": items})
    errors = problem(response, 422)["errors"]
    assert [error["pointer"] for error in errors] == ["/body/" + "steps" + "/2/no_such_field"]


async def test_update_takes_as_many_statements_for_many_steps(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for number in (1, 2, 4):
        items = [await build_step(db) for _ in range(number)]
        recipe = await make_recipe(db, steps=items)
        items = [await build_step(db) for _ in range(number)]
        with count_statements() as statements:
            await client.patch(f"/recipes/{recipe.slug}", json={"steps": items})
        counts.add(len(statements))
    assert len(counts) == 1


async def test_version_covers_steps(client: AsyncClient, db: Database) -> None:
    items = [await build_step(db)]
    recipe = await make_recipe(db, steps=items)
    nothing: dict[str, Any] = {"steps": []}
    stale = {"If-Match": f'"{recipe.version + 1}"'}
    assert (
        await client.patch(f"/recipes/{recipe.slug}", json=nothing, headers=stale)
    ).status_code == 412
    assert (await RecipeService(db).get(recipe.slug)).steps == recipe.steps
    current = {"If-Match": f'"{recipe.version}"'}
    response = await client.patch(f"/recipes/{recipe.slug}", json=nothing, headers=current)
    assert response.status_code == 200
    assert (response.json()["steps"], response.json()["version"]) == ([], recipe.version + 1)


async def test_steps_refuse_a_deleted_tool(client: AsyncClient, db: Database) -> None:
    other = await make_product(db)
    await ProductService(db).delete(other.id)
    recipe = await make_recipe(db)
    given = await build_step(db)
    wrong = given | {"tool_id": str(other.id)}
    body = {"steps": [wrong]}
    assert conflict(await client.patch(f"/recipes/{recipe.slug}", json=body)) == (
        "missing-reference",
        {"tool_id"},
    )
    body = {"steps": [given]}
    stored = (await client.patch(f"/recipes/{recipe.slug}", json=body)).json()["steps"]
    assert stored
    body = {"steps": [wrong]}
    assert conflict(await client.patch(f"/recipes/{recipe.slug}", json=body)) == (
        "missing-reference",
        {"tool_id"},
    )
