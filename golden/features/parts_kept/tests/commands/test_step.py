"""Commands on steps."""

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.recipe import make_recipe
from tests.factories.step import build_step, make_step, make_step_in


@pytest.fixture
async def owner(db: Database) -> tuple[str]:
    """The key of recipe to which the steps belong."""
    recipe = await make_recipe(db)
    return (recipe.slug,)


@pytest.fixture
async def committed_owner(committed: Database) -> tuple[str]:
    """The same, where everybody sees it."""
    recipe = await make_recipe(committed)
    return (recipe.slug,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    body = await build_step(db)
    created = shown(await invoke("steps", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("steps", "get", *map(str, owner), str(created["number"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    body = await build_step(db) | {"number": 0}
    result = await invoke("steps", "create", *map(str, owner), *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    assert shown(await invoke("steps", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(step)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    assert shown(await invoke("steps", "get", *map(str, owner), str(step.number))) == as_json(step)


async def test_update(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    change = {"text": "text-b"}
    changed = shown(
        await invoke("steps", "update", *map(str, owner), str(step.number), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("steps", "get", *map(str, owner), str(step.number))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    result = await invoke("steps", "delete", *map(str, owner), str(step.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "step" in failed(
            await invoke("steps", command, *map(str, owner), str(step.number)), 1
        )


async def test_transition_finish(invoke: Invoke, db: Database, owner: tuple[str]) -> None:
    step = await make_step_in(db, "open", *owner)
    words = [*map(str, owner), str(step.number)]
    changed = shown(await invoke("steps", "finish", *words))
    assert changed["progress"] == "done"
