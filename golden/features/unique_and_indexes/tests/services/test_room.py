"""Rooms below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.room import RoomCreate, RoomQuery, RoomUpdate
from app.services.room import RoomService
from tests.factories.room import build_room, make_room


async def test_get(db: Database) -> None:
    room = await make_room(db)
    assert await RoomService(db).get(room.id) == room


async def test_search(db: Database) -> None:
    room = await make_room(db)
    page = await RoomService(db).search(RoomQuery())
    assert page.items == [room]


def test_page_size() -> None:
    assert RoomQuery().limit == 20


async def test_update(db: Database) -> None:
    room = await make_room(db)
    change = RoomUpdate.model_validate({"name": "name-b"})
    changed = await RoomService(db).update(room.id, change)
    assert changed != room
    assert await RoomService(db).get(room.id) == changed


async def test_deleted(db: Database) -> None:
    room = await make_room(db)
    service = RoomService(db)
    await service.delete(room.id)
    with pytest.raises(NotFoundError, match=r"^There is no room "):
        await service.get(room.id)
    with pytest.raises(NotFoundError, match=r"^There is no room "):
        await service.update(room.id, RoomUpdate())
    change = RoomUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no room "):
        await service.update(room.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no room "):
        await service.delete(room.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    room = await make_room(db)
    body = RoomCreate.model_validate(await build_room(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RoomService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(room.id)
            await service.get(room.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RoomService(db).search(RoomQuery())
    assert page.items == [room]
