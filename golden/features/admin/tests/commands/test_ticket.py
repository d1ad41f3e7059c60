"""Commands on tickets."""

import json

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.ticket import build_ticket, make_ticket


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_ticket(db)
    created = shown(
        await invoke("tickets", "create", *options(body | {"payload": json.dumps(body["payload"])}))
    )
    assert body.items() <= created.items()
    assert shown(await invoke("tickets", "get", str(created["id"]))) == created


async def test_create_refuses(invoke: Invoke, db: Database) -> None:
    body = await build_ticket(db) | {"title": ""}
    result = await invoke(
        "tickets", "create", *options(body | {"payload": json.dumps(body["payload"])})
    )
    assert "--title" in failed(result, 2)


async def test_list(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    assert shown(await invoke("tickets", "list", "--limit", "1"))["items"] == [as_json(ticket)]


async def test_get(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    assert shown(await invoke("tickets", "get", str(ticket.id))) == as_json(ticket)


async def test_update(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    change = {"title": "title-b"}
    changed = shown(await invoke("tickets", "update", str(ticket.id), *options(change)))
    assert change.items() <= changed.items()
    assert shown(await invoke("tickets", "get", str(ticket.id))) == changed


async def test_delete(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    result = await invoke("tickets", "delete", str(ticket.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "ticket" in failed(await invoke("tickets", command, str(ticket.id)), 1)
