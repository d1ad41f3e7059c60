"""Fields below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.field import FieldCreate, FieldQuery, FieldUpdate
from app.services.field import FieldService
from tests.factories.field import build_field, make_field


async def test_get(db: Database) -> None:
    the_field = await make_field(db)
    assert await FieldService(db).get(the_field.id) == the_field


async def test_search(db: Database) -> None:
    the_field = await make_field(db)
    page = await FieldService(db).search(FieldQuery())
    assert page.items == [the_field]


def test_page_size() -> None:
    assert FieldQuery().limit == 20


async def test_update(db: Database) -> None:
    the_field = await make_field(db)
    change = FieldUpdate.model_validate({"str": 2})
    changed = await FieldService(db).update(the_field.id, change)
    assert changed != the_field
    assert await FieldService(db).get(the_field.id) == changed


async def test_deleted(db: Database) -> None:
    the_field = await make_field(db)
    service = FieldService(db)
    await service.delete(the_field.id)
    with pytest.raises(NotFoundError, match=r"^There is no field "):
        await service.get(the_field.id)
    with pytest.raises(NotFoundError, match=r"^There is no field "):
        await service.update(the_field.id, FieldUpdate())
    change = FieldUpdate.model_validate({"str": 2})
    with pytest.raises(NotFoundError, match=r"^There is no field "):
        await service.update(the_field.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no field "):
        await service.delete(the_field.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    the_field = await make_field(db)
    body = FieldCreate.model_validate(await build_field(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = FieldService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(the_field.id)
            await service.get(the_field.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await FieldService(db).search(FieldQuery())
    assert page.items == [the_field]
