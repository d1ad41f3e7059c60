"""Commands on choices."""

from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.choice import build_choice, make_choice
from tests.factories.poll import make_poll


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of poll to which the choices belong."""
    poll = await make_poll(db)
    return (poll.id,)


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_choice(db)
    created = shown(await invoke("choices", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("choices", "get", *map(str, owner), str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    body = await build_choice(db) | {"text": ""}
    result = await invoke("choices", "create", *map(str, owner), *options(body))
    assert "--text" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    assert shown(await invoke("choices", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(choice)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    assert shown(await invoke("choices", "get", *map(str, owner), str(choice.id))) == as_json(
        choice
    )


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    change = {"text": "text-b"}
    changed = shown(
        await invoke("choices", "update", *map(str, owner), str(choice.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("choices", "get", *map(str, owner), str(choice.id))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    result = await invoke("choices", "delete", *map(str, owner), str(choice.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "choice" in failed(
            await invoke("choices", command, *map(str, owner), str(choice.id)), 1
        )
