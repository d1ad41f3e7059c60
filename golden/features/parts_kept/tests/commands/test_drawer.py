"""Commands on drawers."""

from typing import Any
from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.cabinet import make_cabinet
from tests.factories.drawer import build_drawer, make_drawer


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of cabinet to which the drawers belong."""
    cabinet = await make_cabinet(db)
    return (cabinet.id,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_drawer(db)
    created = shown(await invoke("drawers", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("drawers", "get", *map(str, owner), str(created["code"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_drawer(db) | {"code": ""}
    result = await invoke("drawers", "create", *map(str, owner), *options(body))
    assert "--code" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    assert shown(await invoke("drawers", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(drawer)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    assert shown(await invoke("drawers", "get", *map(str, owner), drawer.code)) == as_json(drawer)


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    change = {"depth": 2}
    changed = shown(
        await invoke("drawers", "update", *map(str, owner), drawer.code, *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("drawers", "get", *map(str, owner), drawer.code)) == changed


async def test_update_clears(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    changed = shown(
        await invoke("drawers", "update", *map(str, owner), drawer.code, "--clear", "depth")
    )
    assert changed["depth"] is None


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    result = await invoke("drawers", "delete", *map(str, owner), drawer.code)
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "drawer" in failed(
            await invoke("drawers", command, *map(str, owner), drawer.code), 1
        )


MEASURE_INPUT: dict[str, Any] = {"unit": "unit-a"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_measure(invoke: Invoke, owner: tuple[UUID]) -> None:
    body = MEASURE_INPUT
    result = await invoke("drawers", "measure", *map(str, owner), *options(body))
    assert "not written" in failed(result, 1)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_empty(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    drawer = await make_drawer(db, *owner)
    result = await invoke("drawers", "empty", *map(str, owner), drawer.code)
    assert "not written" in failed(result, 1)
