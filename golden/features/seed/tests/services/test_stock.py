"""Stocks below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.stock import StockCreate, StockQuery, StockUpdate
from app.services.stock import StockService
from tests.factories.stock import build_stock, make_stock


async def test_get(db: Database) -> None:
    stock = await make_stock(db)
    assert await StockService(db).get(stock.id) == stock


async def test_search(db: Database) -> None:
    stock = await make_stock(db)
    page = await StockService(db).search(StockQuery())
    assert page.items == [stock]


def test_page_size() -> None:
    assert StockQuery().limit == 20


async def test_update(db: Database) -> None:
    stock = await make_stock(db)
    change = StockUpdate.model_validate({"amount": 2})
    changed = await StockService(db).update(stock.id, change)
    assert changed != stock
    assert await StockService(db).get(stock.id) == changed


async def test_deleted(db: Database) -> None:
    stock = await make_stock(db)
    service = StockService(db)
    await service.delete(stock.id)
    with pytest.raises(NotFoundError, match=r"^There is no stock "):
        await service.get(stock.id)
    with pytest.raises(NotFoundError, match=r"^There is no stock "):
        await service.update(stock.id, StockUpdate())
    change = StockUpdate.model_validate({"amount": 2})
    with pytest.raises(NotFoundError, match=r"^There is no stock "):
        await service.update(stock.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no stock "):
        await service.delete(stock.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    stock = await make_stock(db)
    body = StockCreate.model_validate(await build_stock(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StockService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(stock.id)
            await service.get(stock.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StockService(db).search(StockQuery())
    assert page.items == [stock]
