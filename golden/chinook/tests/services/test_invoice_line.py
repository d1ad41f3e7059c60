"""Invoice lines below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.invoice_line import InvoiceLineCreate, InvoiceLineQuery, InvoiceLineUpdate
from app.services.invoice_line import InvoiceLineService
from tests.factories.invoice_line import build_invoice_line, make_invoice_line


async def test_get(db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    assert await InvoiceLineService(db).get(invoice_line.id) == invoice_line


async def test_search(db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    page = await InvoiceLineService(db).search(InvoiceLineQuery())
    assert page.items == [invoice_line]


def test_page_size() -> None:
    assert InvoiceLineQuery().limit == 20


async def test_update(db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    change = InvoiceLineUpdate.model_validate({"unit_price": "2.00"})
    changed = await InvoiceLineService(db).update(invoice_line.id, change)
    assert changed != invoice_line
    assert await InvoiceLineService(db).get(invoice_line.id) == changed


async def test_deleted(db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    service = InvoiceLineService(db)
    await service.delete(invoice_line.id)
    with pytest.raises(NotFoundError, match=r"^There is no invoice line "):
        await service.get(invoice_line.id)
    with pytest.raises(NotFoundError, match=r"^There is no invoice line "):
        await service.update(invoice_line.id, InvoiceLineUpdate())
    change = InvoiceLineUpdate.model_validate({"unit_price": "2.00"})
    with pytest.raises(NotFoundError, match=r"^There is no invoice line "):
        await service.update(invoice_line.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no invoice line "):
        await service.delete(invoice_line.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    invoice_line = await make_invoice_line(db)
    body = InvoiceLineCreate.model_validate(await build_invoice_line(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = InvoiceLineService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(invoice_line.id)
            await service.get(invoice_line.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await InvoiceLineService(db).search(InvoiceLineQuery())
    assert page.items == [invoice_line]
