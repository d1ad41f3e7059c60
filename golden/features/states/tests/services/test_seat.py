"""Seats below HTTP."""

from asyncio import gather, sleep

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.seat import SeatCreate, SeatQuery, SeatRead, SeatUpdate
from app.services.seat import SeatService
from tests.factories import as_json
from tests.factories.seat import build_seat, make_seat, make_seat_in


async def test_get(db: Database) -> None:
    seat = await make_seat(db)
    assert await SeatService(db).get(seat.hall, seat.number) == seat


async def test_search(db: Database) -> None:
    seat = await make_seat(db)
    page = await SeatService(db).search(SeatQuery())
    assert page.items == [seat]


def test_page_size() -> None:
    assert SeatQuery().limit == 20


async def test_update(db: Database) -> None:
    seat = await make_seat(db)
    change = SeatUpdate.model_validate({"taken_by": "taken by b"})
    changed = await SeatService(db).update(seat.hall, seat.number, change)
    assert changed != seat
    assert await SeatService(db).get(seat.hall, seat.number) == changed


async def test_deleted(db: Database) -> None:
    seat = await make_seat(db)
    service = SeatService(db)
    await service.delete(seat.hall, seat.number)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.get(seat.hall, seat.number)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.update(seat.hall, seat.number, SeatUpdate())
    change = SeatUpdate.model_validate({"taken_by": "taken by b"})
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.update(seat.hall, seat.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no seat "):
        await service.delete(seat.hall, seat.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    seat = await make_seat(db)
    body = SeatCreate.model_validate(await build_seat(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SeatService(transaction)
            created = await service.create(body)
            assert await service.get(created.hall, created.number) == created
            await service.delete(seat.hall, seat.number)
            await service.get(seat.hall, seat.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SeatService(db).search(SeatQuery())
    assert page.items == [seat]


@pytest.mark.parametrize("state", ["1st"])
async def test_transition_take(db: Database, state: str) -> None:
    seat = await make_seat_in(db, state)
    service = SeatService(db)
    changed = await service.take(seat.hall, seat.number)
    assert as_json(changed)["state"] == "2nd"
    assert await service.get(seat.hall, seat.number) == changed


@pytest.mark.parametrize("state", ["2nd"])
async def test_wrong_state_for_take(db: Database, state: str) -> None:
    seat = await make_seat_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await SeatService(db).take(seat.hall, seat.number)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_take(db: Database) -> None:
    class Refusing(SeatService):
        @override
        async def on_take(self, seat: SeatRead) -> None:
            assert await self.get(seat.hall, seat.number) == seat
            raise ConflictError("Not now.")

    seat = await make_seat_in(db, "1st")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).take(seat.hall, seat.number)
    assert await SeatService(db).get(seat.hall, seat.number) == seat


async def test_one_of_two_wins_take(committed: Database) -> None:
    class Slow(SeatService):
        @override
        async def on_take(self, seat: SeatRead) -> None:
            await sleep(0.05)

    seat = await make_seat_in(committed, "1st")
    both = (Slow(committed).take(seat.hall, seat.number) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {SeatRead, WrongStateError}


@pytest.mark.parametrize("state", ["2nd"])
async def test_transition_free(db: Database, state: str) -> None:
    seat = await make_seat_in(db, state)
    service = SeatService(db)
    changed = await service.free(seat.hall, seat.number)
    assert as_json(changed)["state"] == "1st"
    assert await service.get(seat.hall, seat.number) == changed


@pytest.mark.parametrize("state", ["1st"])
async def test_wrong_state_for_free(db: Database, state: str) -> None:
    seat = await make_seat_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await SeatService(db).free(seat.hall, seat.number)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_free(db: Database) -> None:
    class Refusing(SeatService):
        @override
        async def on_free(self, seat: SeatRead) -> None:
            assert await self.get(seat.hall, seat.number) == seat
            raise ConflictError("Not now.")

    seat = await make_seat_in(db, "2nd")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).free(seat.hall, seat.number)
    assert await SeatService(db).get(seat.hall, seat.number) == seat


async def test_one_of_two_wins_free(committed: Database) -> None:
    class Slow(SeatService):
        @override
        async def on_free(self, seat: SeatRead) -> None:
            await sleep(0.05)

    seat = await make_seat_in(committed, "2nd")
    both = (Slow(committed).free(seat.hall, seat.number) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {SeatRead, WrongStateError}
