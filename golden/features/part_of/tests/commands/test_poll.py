"""Commands on polls."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.choice import build_choice
from tests.factories.poll import build_poll, make_poll


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_poll(db)
    created = shown(await invoke("polls", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("polls", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_poll(db) | {"question": ""}
    result = await invoke("polls", "create", *options(body))
    assert "--question" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    poll = await make_poll(db)
    assert shown(await invoke("polls", "list", "--limit", "1"))["items"] == [as_json(poll)]


async def test_get(invoke: Invoke, db: Database) -> None:
    poll = await make_poll(db)
    assert shown(await invoke("polls", "get", str(poll.id))) == as_json(poll)


async def test_update(invoke: Invoke, db: Database) -> None:
    poll = await make_poll(db)
    change = {"question": "question-b"}
    changed = shown(await invoke("polls", "update", str(poll.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("polls", "get", str(poll.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    poll = await make_poll(db)
    result = await invoke("polls", "delete", str(poll.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "poll" in failed(await invoke("polls", command, str(poll.id)), 1)


async def test_create_with_choices(invoke: Invoke, db: Database) -> None:
    body = await build_poll(db)
    given = json.dumps([await build_choice(db)])
    created = shown(await invoke("polls", "create", *options(body), "--choices", given))
    assert created["choices"]
