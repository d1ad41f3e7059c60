"""Events below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.event import EventCreate, EventQuery, EventUpdate
from app.services.event import EventService
from tests.factories.event import build_event, make_event


async def test_get(db: Database) -> None:
    the_event = await make_event(db)
    assert await EventService(db).get(the_event.id) == the_event


async def test_search(db: Database) -> None:
    the_event = await make_event(db)
    page = await EventService(db).search(EventQuery())
    assert page.items == [the_event]


def test_page_size() -> None:
    assert EventQuery().limit == 20


async def test_update(db: Database) -> None:
    the_event = await make_event(db)
    change = EventUpdate.model_validate({"name": "name-b"})
    changed = await EventService(db).update(the_event.id, change)
    assert changed != the_event
    assert await EventService(db).get(the_event.id) == changed


async def test_deleted(db: Database) -> None:
    the_event = await make_event(db)
    service = EventService(db)
    await service.delete(the_event.id)
    with pytest.raises(NotFoundError, match=r"^There is no event "):
        await service.get(the_event.id)
    with pytest.raises(NotFoundError, match=r"^There is no event "):
        await service.update(the_event.id, EventUpdate())
    change = EventUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no event "):
        await service.update(the_event.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no event "):
        await service.delete(the_event.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    the_event = await make_event(db)
    body = EventCreate.model_validate(await build_event(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = EventService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(the_event.id)
            await service.get(the_event.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await EventService(db).search(EventQuery())
    assert page.items == [the_event]
