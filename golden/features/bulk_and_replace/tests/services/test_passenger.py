"""Passengers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.passenger import PassengerCreate, PassengerQuery, PassengerUpdate
from app.services.passenger import PassengerService
from tests.factories.passenger import build_passenger, make_passenger


async def test_get(db: Database) -> None:
    passenger = await make_passenger(db)
    assert await PassengerService(db).get(passenger.number) == passenger


async def test_search(db: Database) -> None:
    passenger = await make_passenger(db)
    page = await PassengerService(db).search(PassengerQuery())
    assert page.items == [passenger]


def test_page_size() -> None:
    assert PassengerQuery().limit == 2


async def test_update(db: Database) -> None:
    passenger = await make_passenger(db)
    change = PassengerUpdate.model_validate({"name": "name-b"})
    changed = await PassengerService(db).update(passenger.number, change)
    assert changed != passenger
    assert await PassengerService(db).get(passenger.number) == changed


async def test_deleted(db: Database) -> None:
    passenger = await make_passenger(db)
    service = PassengerService(db)
    await service.delete(passenger.number)
    with pytest.raises(NotFoundError, match=r"^There is no passenger "):
        await service.get(passenger.number)
    with pytest.raises(NotFoundError, match=r"^There is no passenger "):
        await service.update(passenger.number, PassengerUpdate())
    change = PassengerUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no passenger "):
        await service.update(passenger.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no passenger "):
        await service.delete(passenger.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    passenger = await make_passenger(db)
    body = PassengerCreate.model_validate(await build_passenger(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PassengerService(transaction)
            created = await service.create(body)
            assert await service.get(created.number) == created
            await service.delete(passenger.number)
            await service.get(passenger.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PassengerService(db).search(PassengerQuery())
    assert page.items == [passenger]
