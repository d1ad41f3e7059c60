"""Selects below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.select import SelectCreate, SelectQuery, SelectUpdate
from app.services.select import SelectService
from tests.factories.select import build_select, make_select


async def test_get(db: Database) -> None:
    select_ = await make_select(db)
    assert await SelectService(db).get(select_.id) == select_


async def test_search(db: Database) -> None:
    select_ = await make_select(db)
    page = await SelectService(db).search(SelectQuery())
    assert page.items == [select_]


def test_page_size() -> None:
    assert SelectQuery().limit == 20


async def test_update(db: Database) -> None:
    select_ = await make_select(db)
    change = SelectUpdate.model_validate({"where": "where-b"})
    changed = await SelectService(db).update(select_.id, change)
    assert changed != select_
    assert await SelectService(db).get(select_.id) == changed


async def test_deleted(db: Database) -> None:
    select_ = await make_select(db)
    service = SelectService(db)
    await service.delete(select_.id)
    with pytest.raises(NotFoundError, match=r"^There is no select "):
        await service.get(select_.id)
    with pytest.raises(NotFoundError, match=r"^There is no select "):
        await service.update(select_.id, SelectUpdate())
    change = SelectUpdate.model_validate({"where": "where-b"})
    with pytest.raises(NotFoundError, match=r"^There is no select "):
        await service.update(select_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no select "):
        await service.delete(select_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    select_ = await make_select(db)
    body = SelectCreate.model_validate(await build_select(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SelectService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(select_.id)
            await service.get(select_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SelectService(db).search(SelectQuery())
    assert page.items == [select_]
