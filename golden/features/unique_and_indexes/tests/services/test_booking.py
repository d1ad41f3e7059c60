"""Bookings below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.booking import BookingCreate, BookingQuery, BookingUpdate
from app.services.booking import BookingService
from tests.factories.booking import build_booking, make_booking


async def test_get(db: Database) -> None:
    booking = await make_booking(db)
    assert await BookingService(db).get(booking.id) == booking


async def test_search(db: Database) -> None:
    booking = await make_booking(db)
    page = await BookingService(db).search(BookingQuery())
    assert page.items == [booking]


def test_page_size() -> None:
    assert BookingQuery().limit == 20


async def test_update(db: Database) -> None:
    booking = await make_booking(db)
    change = BookingUpdate.model_validate({"day": "2030-01-02"})
    changed = await BookingService(db).update(booking.id, change)
    assert changed != booking
    assert await BookingService(db).get(booking.id) == changed


async def test_deleted(db: Database) -> None:
    booking = await make_booking(db)
    service = BookingService(db)
    await service.delete(booking.id)
    with pytest.raises(NotFoundError, match=r"^There is no booking "):
        await service.get(booking.id)
    with pytest.raises(NotFoundError, match=r"^There is no booking "):
        await service.update(booking.id, BookingUpdate())
    change = BookingUpdate.model_validate({"day": "2030-01-02"})
    with pytest.raises(NotFoundError, match=r"^There is no booking "):
        await service.update(booking.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no booking "):
        await service.delete(booking.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    booking = await make_booking(db)
    body = BookingCreate.model_validate(await build_booking(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BookingService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(booking.id)
            await service.get(booking.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BookingService(db).search(BookingQuery())
    assert page.items == [booking]
