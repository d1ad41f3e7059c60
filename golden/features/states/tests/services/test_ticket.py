"""Tickets below HTTP."""

from asyncio import gather, sleep
from typing import Any

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.ticket import TicketCreate, TicketQuery, TicketRead, TicketSellInput, TicketUpdate
from app.services.ticket import TicketService
from tests.factories import as_json
from tests.factories.ticket import build_ticket, make_ticket, make_ticket_in


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
    assert await TicketService(db).update(ticket.id, TicketUpdate()) == ticket


async def test_deleted(db: Database) -> None:
    ticket = await make_ticket(db)
    service = TicketService(db)
    await service.delete(ticket.id)
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.get(ticket.id)
    with pytest.raises(NotFoundError, match=r"^There is no ticket "):
        await service.update(ticket.id, TicketUpdate())
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


SELL_INPUT: dict[str, Any] = {"price": "1.00"}


@pytest.mark.parametrize("state", ["red"])
async def test_transition_sell(db: Database, state: str) -> None:
    ticket = await make_ticket_in(db, state)
    service = TicketService(db)
    changed = await service.sell(ticket.id, TicketSellInput.model_validate(SELL_INPUT))
    assert as_json(changed)["color"] == "green"
    assert await service.get(ticket.id) == changed


@pytest.mark.parametrize("state", ["green"])
async def test_wrong_state_for_sell(db: Database, state: str) -> None:
    ticket = await make_ticket_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await TicketService(db).sell(ticket.id, TicketSellInput.model_validate(SELL_INPUT))
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_sell(db: Database) -> None:
    class Refusing(TicketService):
        @override
        async def on_sell(self, ticket: TicketRead, data: TicketSellInput) -> None:
            assert await self.get(ticket.id) == ticket
            raise ConflictError("Not now.")

    ticket = await make_ticket_in(db, "red")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).sell(ticket.id, TicketSellInput.model_validate(SELL_INPUT))
    assert await TicketService(db).get(ticket.id) == ticket


async def test_one_of_two_wins_sell(committed: Database) -> None:
    class Slow(TicketService):
        @override
        async def on_sell(self, ticket: TicketRead, data: TicketSellInput) -> None:
            await sleep(0.05)

    ticket = await make_ticket_in(committed, "red")
    both = (
        Slow(committed).sell(ticket.id, TicketSellInput.model_validate(SELL_INPUT))
        for _ in range(2)
    )
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {TicketRead, WrongStateError}


@pytest.mark.parametrize("state", ["green"])
async def test_transition_take_back(db: Database, state: str) -> None:
    ticket = await make_ticket_in(db, state)
    service = TicketService(db)
    changed = await service.take_back(ticket.id)
    assert as_json(changed)["color"] == "red"
    assert await service.get(ticket.id) == changed


@pytest.mark.parametrize("state", ["red"])
async def test_wrong_state_for_take_back(db: Database, state: str) -> None:
    ticket = await make_ticket_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await TicketService(db).take_back(ticket.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_take_back(db: Database) -> None:
    class Refusing(TicketService):
        @override
        async def on_take_back(self, ticket: TicketRead) -> None:
            assert await self.get(ticket.id) == ticket
            raise ConflictError("Not now.")

    ticket = await make_ticket_in(db, "green")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).take_back(ticket.id)
    assert await TicketService(db).get(ticket.id) == ticket


async def test_one_of_two_wins_take_back(committed: Database) -> None:
    class Slow(TicketService):
        @override
        async def on_take_back(self, ticket: TicketRead) -> None:
            await sleep(0.05)

    ticket = await make_ticket_in(committed, "green")
    both = (Slow(committed).take_back(ticket.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {TicketRead, WrongStateError}


async def test_restore(db: Database) -> None:
    ticket = await make_ticket(db)
    service = TicketService(db)
    assert await service.restore(ticket.id) == await service.get(ticket.id)
    await service.delete(ticket.id)
    restored = await service.restore(ticket.id)
    assert await service.restore(ticket.id) == await service.get(ticket.id) == restored
