"""Commands on tickets."""

from typing import Any

from app.db.session import Database
from tests.commands.conftest import Invoke, failed, options, shown
from tests.factories import as_json
from tests.factories.ticket import build_ticket, make_ticket, make_ticket_in


async def test_create(invoke: Invoke, db: Database) -> None:
    body = await build_ticket(db)
    created = shown(await invoke("tickets", "create", *options(body)))
    assert body.items() <= created.items()
    assert shown(await invoke("tickets", "get", str(created["id"]))) == created


async def test_list(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    assert shown(await invoke("tickets", "list", "--limit", "1"))["items"] == [as_json(ticket)]


async def test_get(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    assert shown(await invoke("tickets", "get", str(ticket.id))) == as_json(ticket)


async def test_delete(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket(db)
    result = await invoke("tickets", "delete", str(ticket.id))
    assert (result.exit_code, result.output) == (0, "")
    for command in ("get", "delete"):
        assert "ticket" in failed(await invoke("tickets", command, str(ticket.id)), 1)


SELL_INPUT: dict[str, Any] = {"price": "1.00"}


async def test_transition_sell(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket_in(db, "red")
    body = SELL_INPUT
    words = [str(ticket.id), *options(body)]
    changed = shown(await invoke("tickets", "sell", *words))
    assert changed["color"] == "green"
    assert "`sell` leads from red to green." in failed(await invoke("tickets", "sell", *words), 1)


async def test_transition_take_back(invoke: Invoke, db: Database) -> None:
    ticket = await make_ticket_in(db, "green")
    words = [str(ticket.id)]
    changed = shown(await invoke("tickets", "take-back", *words))
    assert changed["color"] == "red"
    assert "`take_back` leads from green to red." in failed(
        await invoke("tickets", "take-back", *words), 1
    )
