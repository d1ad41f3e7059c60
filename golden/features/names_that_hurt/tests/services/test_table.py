"""Tables below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.table import TableCreate, TableQuery, TableUpdate
from app.services.table import TableService
from tests.factories.table import build_table, make_table


async def test_get(db: Database) -> None:
    table = await make_table(db)
    assert await TableService(db).get(table.id) == table


async def test_search(db: Database) -> None:
    table = await make_table(db)
    page = await TableService(db).search(TableQuery())
    assert page.items == [table]


def test_page_size() -> None:
    assert TableQuery().limit == 20


async def test_update(db: Database) -> None:
    table = await make_table(db)
    change = TableUpdate.model_validate({"select": "select-b"})
    changed = await TableService(db).update(table.id, change)
    assert changed != table
    assert await TableService(db).get(table.id) == changed


async def test_deleted(db: Database) -> None:
    table = await make_table(db)
    service = TableService(db)
    await service.delete(table.id)
    with pytest.raises(NotFoundError, match=r"^There is no table "):
        await service.get(table.id)
    with pytest.raises(NotFoundError, match=r"^There is no table "):
        await service.update(table.id, TableUpdate())
    change = TableUpdate.model_validate({"select": "select-b"})
    with pytest.raises(NotFoundError, match=r"^There is no table "):
        await service.update(table.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no table "):
        await service.delete(table.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    table = await make_table(db)
    body = TableCreate.model_validate(await build_table(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = TableService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(table.id)
            await service.get(table.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await TableService(db).search(TableQuery())
    assert page.items == [table]
