"""Flights below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.flight import FlightCreate, FlightQuery, FlightUpdate
from app.services.flight import FlightService
from tests.factories.flight import build_flight, make_flight


async def test_get(db: Database) -> None:
    flight = await make_flight(db)
    assert await FlightService(db).get(flight.id) == flight


async def test_search(db: Database) -> None:
    flight = await make_flight(db)
    page = await FlightService(db).search(FlightQuery())
    assert page.items == [flight]


def test_page_size() -> None:
    assert FlightQuery().limit == 20


async def test_update(db: Database) -> None:
    flight = await make_flight(db)
    change = FlightUpdate.model_validate({"number": "number-b"})
    changed = await FlightService(db).update(flight.id, change)
    assert changed != flight
    assert await FlightService(db).get(flight.id) == changed


async def test_deleted(db: Database) -> None:
    flight = await make_flight(db)
    service = FlightService(db)
    await service.delete(flight.id)
    with pytest.raises(NotFoundError, match=r"^There is no flight "):
        await service.get(flight.id)
    with pytest.raises(NotFoundError, match=r"^There is no flight "):
        await service.update(flight.id, FlightUpdate())
    change = FlightUpdate.model_validate({"number": "number-b"})
    with pytest.raises(NotFoundError, match=r"^There is no flight "):
        await service.update(flight.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no flight "):
        await service.delete(flight.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    flight = await make_flight(db)
    body = FlightCreate.model_validate(await build_flight(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = FlightService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(flight.id)
            await service.get(flight.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await FlightService(db).search(FlightQuery())
    assert page.items == [flight]
