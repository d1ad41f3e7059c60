"""Commands on hints."""

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.hint import build_hint, make_hint
from tests.factories.recipe import make_recipe
from tests.factories.step import make_step


@pytest.fixture
async def owner(db: Database) -> tuple[str, int]:
    """The key of step to which the hints belong."""
    recipe = await make_recipe(db)
    step = await make_step(db, recipe.slug)
    return (
        recipe.slug,
        step.number,
    )


async def test_create(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    body = await build_hint(db)
    created = shown(await invoke("hints", "create", *map(str, owner), *options(body)))
    del body["secret"]
    assert body.items() <= created.items()
    assert shown(await invoke("hints", "get", *map(str, owner), str(created["number"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    body = await build_hint(db) | {"number": 0}
    result = await invoke("hints", "create", *map(str, owner), *options(body))
    assert "--number" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    assert shown(await invoke("hints", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(hint)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    assert shown(await invoke("hints", "get", *map(str, owner), str(hint.number))) == as_json(hint)


async def test_update(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    change = {"text": "text-b"}
    changed = shown(
        await invoke("hints", "update", *map(str, owner), str(hint.number), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("hints", "get", *map(str, owner), str(hint.number))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[str, int]) -> None:
    hint = await make_hint(db, *owner)
    result = await invoke("hints", "delete", *map(str, owner), str(hint.number))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "hint" in failed(
            await invoke("hints", command, *map(str, owner), str(hint.number)), 1
        )
