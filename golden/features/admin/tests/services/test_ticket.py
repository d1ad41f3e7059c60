"""Tickets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.ticket import Ticket
from app.schemas.ticket import TicketCreate, TicketQuery, TicketUpdate
from app.services.ticket import TicketService
from tests.conftest import Count
from tests.factories.ticket import build_ticket, make_ticket


async def test_get(db: Database) -> None:
    ticket = await make_ticket(db)
    assert await TicketService(db).get(ticket.id) == ticket


async def test_search(db: Database) -> None:
    ticket = await make_ticket(db)
    page = await TicketService(db).search(TicketQuery())
    assert page.items == [ticket]


def test_page_size() -> None:
    assert TicketQuery().limit == 20


async def test_update(db: Database) -> None:
    ticket = await make_ticket(db)
    change = TicketUpdate.model_validate({"title": "title-b"})
    changed = await TicketService(db).update(ticket.id, change)
    assert changed != ticket
    assert await TicketService(db).get(ticket.id) == changed


async def test_deleted(db: Database) -> None:
    ticket = await make_ticket(db)
    service = TicketService(db)
    await service.delete(ticket.id)
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.get(ticket.id)
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.update(ticket.id, TicketUpdate())
    change = TicketUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.update(ticket.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.delete(ticket.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    ticket = await make_ticket(db)
    body = TicketCreate.model_validate(await build_ticket(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = TicketService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(ticket.id)
            await service.get(ticket.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await TicketService(db).search(TicketQuery())
    assert page.items == [ticket]


async def test_change_inside_of_json(db: Database) -> None:
    ticket = await make_ticket(db, payload={"inside": [1]})
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Ticket, ticket.id)
        stored.labels.append(stored.labels[0])
        stored.payload["inside"].append(2)
    changed = await TicketService(db).get(ticket.id)
    assert changed.labels == [*ticket.labels, ticket.labels[0]]
    assert changed.payload == {"inside": [1, 2]}


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    ticket = await make_ticket(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Ticket, ticket.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)


async def test_restore(db: Database) -> None:
    ticket = await make_ticket(db)
    service = TicketService(db)
    assert await service.restore(ticket.id) == await service.get(ticket.id)
    await service.delete(ticket.id)
    restored = await service.restore(ticket.id)
    assert await service.restore(ticket.id) == await service.get(ticket.id) == restored
