"""Things below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.thing import Thing
from app.schemas.thing import ThingCreate, ThingQuery, ThingUpdate
from app.services.thing import ThingService
from tests.conftest import Count
from tests.factories.thing import build_thing, make_thing


async def test_get(db: Database) -> None:
    thing = await make_thing(db)
    assert await ThingService(db).get(thing.id) == thing


async def test_search(db: Database) -> None:
    thing = await make_thing(db)
    page = await ThingService(db).search(ThingQuery())
    assert page.items == [thing]


def test_page_size() -> None:
    assert ThingQuery().limit == 20


async def test_update(db: Database) -> None:
    thing = await make_thing(db)
    change = ThingUpdate.model_validate({"odd": 'say "hi"'})
    changed = await ThingService(db).update(thing.id, change)
    assert changed != thing
    assert await ThingService(db).get(thing.id) == changed


async def test_deleted(db: Database) -> None:
    thing = await make_thing(db)
    service = ThingService(db)
    await service.delete(thing.id)
    with pytest.raises(NotFoundError, match=r"^There is no thing "):
        await service.get(thing.id)
    with pytest.raises(NotFoundError, match=r"^There is no thing "):
        await service.update(thing.id, ThingUpdate())
    change = ThingUpdate.model_validate({"odd": 'say "hi"'})
    with pytest.raises(NotFoundError, match=r"^There is no thing "):
        await service.update(thing.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no thing "):
        await service.delete(thing.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    thing = await make_thing(db)
    body = ThingCreate.model_validate(await build_thing(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ThingService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(thing.id)
            await service.get(thing.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ThingService(db).search(ThingQuery())
    assert page.items == [thing]


async def test_change_inside_of_json(db: Database) -> None:
    thing = await make_thing(db)
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Thing, thing.id)
        stored.many.append(stored.many[0])
    changed = await ThingService(db).get(thing.id)
    assert changed.many == [*thing.many, thing.many[0]]


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    thing = await make_thing(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Thing, thing.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
