"""Seats below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.seat import SeatCreate, SeatQuery, SeatUpdate
from app.services.seat import SeatService
from tests.factories.seat import build_seat, make_seat


async def test_get(db: Database) -> None:
    seat = await make_seat(db)
    assert await SeatService(db).get(seat.country_code, seat.row) == seat


async def test_search(db: Database) -> None:
    seat = await make_seat(db)
    page = await SeatService(db).search(SeatQuery())
    assert page.items == [seat]


def test_page_size() -> None:
    assert SeatQuery().limit == 20


async def test_update(db: Database) -> None:
    seat = await make_seat(db)
    change = SeatUpdate.model_validate({"class": "class-b"})
    changed = await SeatService(db).update(seat.country_code, seat.row, change)
    assert changed != seat
    assert await SeatService(db).get(seat.country_code, seat.row) == changed


async def test_deleted(db: Database) -> None:
    seat = await make_seat(db)
    service = SeatService(db)
    await service.delete(seat.country_code, seat.row)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.get(seat.country_code, seat.row)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.update(seat.country_code, seat.row, SeatUpdate())
    change = SeatUpdate.model_validate({"class": "class-b"})
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.update(seat.country_code, seat.row, change)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.delete(seat.country_code, seat.row)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    seat = await make_seat(db)
    body = SeatCreate.model_validate(await build_seat(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SeatService(transaction)
            created = await service.create(body)
            assert await service.get(created.country_code, created.row) == created
            await service.delete(seat.country_code, seat.row)
            await service.get(seat.country_code, seat.row)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SeatService(db).search(SeatQuery())
    assert page.items == [seat]
