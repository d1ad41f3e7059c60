"""Ledgers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.ledger import LedgerCreate, LedgerQuery, LedgerUpdate
from app.services.ledger import LedgerService
from tests.factories.ledger import build_ledger, make_ledger


async def test_get(db: Database) -> None:
    ledger = await make_ledger(db)
    assert await LedgerService(db).get(ledger.id) == ledger


async def test_search(db: Database) -> None:
    ledger = await make_ledger(db)
    page = await LedgerService(db).search(LedgerQuery())
    assert page.items == [ledger]


def test_page_size() -> None:
    assert LedgerQuery().limit == 20


async def test_update(db: Database) -> None:
    ledger = await make_ledger(db)
    change = LedgerUpdate.model_validate({"label": "label-b"})
    changed = await LedgerService(db).update(ledger.id, change)
    assert changed != ledger
    assert await LedgerService(db).get(ledger.id) == changed


async def test_deleted(db: Database) -> None:
    ledger = await make_ledger(db)
    service = LedgerService(db)
    await service.delete(ledger.id)
    with pytest.raises(NotFoundError, match=r"^There is no ledger "):
        await service.get(ledger.id)
    with pytest.raises(NotFoundError, match=r"^There is no ledger "):
        await service.update(ledger.id, LedgerUpdate())
    change = LedgerUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no ledger "):
        await service.update(ledger.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no ledger "):
        await service.delete(ledger.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    ledger = await make_ledger(db)
    body = LedgerCreate.model_validate(await build_ledger(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LedgerService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(ledger.id)
            await service.get(ledger.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LedgerService(db).search(LedgerQuery())
    assert page.items == [ledger]
