"""Special events below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.special_event import SpecialEvent
from app.schemas.special_event import SpecialEventCreate, SpecialEventQuery, SpecialEventUpdate
from app.services.special_event import SpecialEventService
from tests.conftest import Count
from tests.factories.special_event import build_special_event, make_special_event


async def test_get(db: Database) -> None:
    special_event = await make_special_event(db)
    assert await SpecialEventService(db).get(special_event.id) == special_event


async def test_search(db: Database) -> None:
    special_event = await make_special_event(db)
    page = await SpecialEventService(db).search(SpecialEventQuery())
    assert page.items == [special_event]


def test_page_size() -> None:
    assert SpecialEventQuery().limit == 10


async def test_update(db: Database) -> None:
    special_event = await make_special_event(db)
    change = SpecialEventUpdate.model_validate({"name": "name-b"})
    changed = await SpecialEventService(db).update(special_event.id, change)
    assert changed != special_event
    assert await SpecialEventService(db).get(special_event.id) == changed


async def test_deleted(db: Database) -> None:
    special_event = await make_special_event(db)
    service = SpecialEventService(db)
    await service.delete(special_event.id)
    with pytest.raises(NotFoundError, match=r"^There is no special event "):
        await service.get(special_event.id)
    with pytest.raises(NotFoundError, match=r"^There is no special event "):
        await service.update(special_event.id, SpecialEventUpdate())
    change = SpecialEventUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no special event "):
        await service.update(special_event.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no special event "):
        await service.delete(special_event.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    special_event = await make_special_event(db)
    body = SpecialEventCreate.model_validate(await build_special_event(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SpecialEventService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(special_event.id)
            await service.get(special_event.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SpecialEventService(db).search(SpecialEventQuery())
    assert page.items == [special_event]


async def test_change_inside_of_json(db: Database) -> None:
    special_event = await make_special_event(db)
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(SpecialEvent, special_event.id)
        stored.dates.append(stored.dates[0])
    changed = await SpecialEventService(db).get(special_event.id)
    assert changed.dates == [*special_event.dates, special_event.dates[0]]


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    special_event = await make_special_event(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(SpecialEvent, special_event.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
