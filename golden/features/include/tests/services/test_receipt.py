"""Receipts below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.receipt import ReceiptCreate, ReceiptQuery, ReceiptUpdate
from app.services.receipt import ReceiptService
from tests.factories.receipt import build_receipt, make_receipt


async def test_get(db: Database) -> None:
    receipt = await make_receipt(db)
    assert await ReceiptService(db).get(receipt.id) == receipt


async def test_search(db: Database) -> None:
    receipt = await make_receipt(db)
    page = await ReceiptService(db).search(ReceiptQuery())
    assert page.items == [receipt]


def test_page_size() -> None:
    assert ReceiptQuery().limit == 20


async def test_update(db: Database) -> None:
    receipt = await make_receipt(db)
    change = ReceiptUpdate.model_validate({"total": "2.00"})
    changed = await ReceiptService(db).update(receipt.id, change)
    assert changed != receipt
    assert await ReceiptService(db).get(receipt.id) == changed


async def test_deleted(db: Database) -> None:
    receipt = await make_receipt(db)
    service = ReceiptService(db)
    await service.delete(receipt.id)
    with pytest.raises(NotFoundError, match=r"^There is no receipt "):
        await service.get(receipt.id)
    with pytest.raises(NotFoundError, match=r"^There is no receipt "):
        await service.update(receipt.id, ReceiptUpdate())
    change = ReceiptUpdate.model_validate({"total": "2.00"})
    with pytest.raises(NotFoundError, match=r"^There is no receipt "):
        await service.update(receipt.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no receipt "):
        await service.delete(receipt.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    receipt = await make_receipt(db)
    body = ReceiptCreate.model_validate(await build_receipt(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ReceiptService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(receipt.id)
            await service.get(receipt.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ReceiptService(db).search(ReceiptQuery())
    assert page.items == [receipt]
