"""Commands on line notes."""

from uuid import UUID

import pytest

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.line_note import build_line_note, make_line_note
from tests.factories.order import make_order
from tests.factories.order_line import make_order_line


@pytest.fixture
async def owner(db: Database) -> tuple[UUID, UUID]:
    """The key of order line to which the line notes belong."""
    order = await make_order(db)
    order_line = await make_order_line(db, order.id)
    return (
        order.id,
        order_line.id,
    )


async def test_create(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    body = await build_line_note(db)
    created = shown(await invoke("line-notes", "create", *map(str, owner), *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("line-notes", "get", *map(str, owner), str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    body = await build_line_note(db) | {"text": ""}
    result = await invoke("line-notes", "create", *map(str, owner), *options(body))
    assert "--text" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    assert shown(await invoke("line-notes", "list", *map(str, owner), "--limit", "1"))["items"] == [
        as_json(line_note)
    ]


async def test_get(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    assert shown(await invoke("line-notes", "get", *map(str, owner), str(line_note.id))) == as_json(
        line_note
    )


async def test_update(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    change = {"text": "text-b"}
    changed = shown(
        await invoke("line-notes", "update", *map(str, owner), str(line_note.id), *options(change))
    )
    assert change.items() <= changed.items()
    assert shown(await invoke("line-notes", "get", *map(str, owner), str(line_note.id))) == changed


async def test_delete(invoke: Invoke, db: Database, owner: tuple[UUID, UUID]) -> None:
    line_note = await make_line_note(db, *owner)
    result = await invoke("line-notes", "delete", *map(str, owner), str(line_note.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "line note" in failed(
            await invoke("line-notes", command, *map(str, owner), str(line_note.id)), 1
        )
