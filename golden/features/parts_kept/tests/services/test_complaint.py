"""Complaints below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.complaint import ComplaintCreate, ComplaintQuery, ComplaintUpdate
from app.services.complaint import ComplaintService
from tests.factories.complaint import build_complaint, make_complaint


async def test_get(db: Database) -> None:
    complaint = await make_complaint(db)
    assert await ComplaintService(db).get(complaint.id) == complaint


async def test_search(db: Database) -> None:
    complaint = await make_complaint(db)
    page = await ComplaintService(db).search(ComplaintQuery())
    assert page.items == [complaint]


def test_page_size() -> None:
    assert ComplaintQuery().limit == 20


async def test_update(db: Database) -> None:
    complaint = await make_complaint(db)
    change = ComplaintUpdate.model_validate({"text": "text-b"})
    changed = await ComplaintService(db).update(complaint.id, change)
    assert changed != complaint
    assert await ComplaintService(db).get(complaint.id) == changed


async def test_deleted(db: Database) -> None:
    complaint = await make_complaint(db)
    service = ComplaintService(db)
    await service.delete(complaint.id)
    with pytest.raises(NotFoundError, match=r"^There is no complaint "):
        await service.get(complaint.id)
    with pytest.raises(NotFoundError, match=r"^There is no complaint "):
        await service.update(complaint.id, ComplaintUpdate())
    change = ComplaintUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no complaint "):
        await service.update(complaint.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no complaint "):
        await service.delete(complaint.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    complaint = await make_complaint(db)
    body = ComplaintCreate.model_validate(await build_complaint(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ComplaintService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(complaint.id)
            await service.get(complaint.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ComplaintService(db).search(ComplaintQuery())
    assert page.items == [complaint]
