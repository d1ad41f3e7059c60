"""Invoices below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.invoice import InvoiceCreate, InvoiceQuery, InvoiceUpdate
from app.services.invoice import InvoiceService
from tests.factories.invoice import build_invoice, make_invoice


async def test_get(db: Database) -> None:
    invoice = await make_invoice(db)
    assert await InvoiceService(db).get(invoice.id) == invoice


async def test_search(db: Database) -> None:
    invoice = await make_invoice(db)
    page = await InvoiceService(db).search(InvoiceQuery())
    assert page.items == [invoice]


def test_page_size() -> None:
    assert InvoiceQuery().limit == 20


async def test_update(db: Database) -> None:
    invoice = await make_invoice(db)
    change = InvoiceUpdate.model_validate({"code": "code-b"})
    changed = await InvoiceService(db).update(invoice.id, change)
    assert changed != invoice
    assert await InvoiceService(db).get(invoice.id) == changed


async def test_deleted(db: Database) -> None:
    invoice = await make_invoice(db)
    service = InvoiceService(db)
    await service.delete(invoice.id)
    with pytest.raises(NotFoundError, match=r"^There is no invoice "):
        await service.get(invoice.id)
    with pytest.raises(NotFoundError, match=r"^There is no invoice "):
        await service.update(invoice.id, InvoiceUpdate())
    change = InvoiceUpdate.model_validate({"code": "code-b"})
    with pytest.raises(NotFoundError, match=r"^There is no invoice "):
        await service.update(invoice.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no invoice "):
        await service.delete(invoice.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    invoice = await make_invoice(db)
    body = InvoiceCreate.model_validate(await build_invoice(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = InvoiceService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(invoice.id)
            await service.get(invoice.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await InvoiceService(db).search(InvoiceQuery())
    assert page.items == [invoice]
