"""Commands on recipes."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.recipe import build_recipe, make_recipe
from tests.factories.step import build_step


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_recipe(db)
    created = shown(await invoke("recipes", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("recipes", "get", str(created["slug"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_recipe(db) | {"slug": "x" * 201}
    result = await invoke("recipes", "create", *options(body))
    assert "--slug" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    recipe = await make_recipe(db)
    assert shown(await invoke("recipes", "list", "--limit", "1"))["items"] == [as_json(recipe)]


async def test_get(invoke: Invoke, db: Database) -> None:
    recipe = await make_recipe(db)
    assert shown(await invoke("recipes", "get", recipe.slug)) == as_json(recipe)


async def test_delete(invoke: Invoke, db: Database) -> None:
    recipe = await make_recipe(db)
    result = await invoke("recipes", "delete", recipe.slug)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "recipe" in failed(await invoke("recipes", command, recipe.slug), 1)


async def test_create_with_steps(invoke: Invoke, db: Database) -> None:
    body = await build_recipe(db)
    given = json.dumps([await build_step(db)])
    created = shown(await invoke("recipes", "create", *options(body), "--steps", given))
    assert created["steps"]
