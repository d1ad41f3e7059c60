"""Sheets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.sheet import SheetCreate, SheetQuery, SheetUpdate
from app.services.sheet import SheetService
from tests.factories.sheet import build_sheet, make_sheet


async def test_get(db: Database) -> None:
    sheet = await make_sheet(db)
    assert await SheetService(db).get(sheet.id) == sheet


async def test_search(db: Database) -> None:
    sheet = await make_sheet(db)
    page = await SheetService(db).search(SheetQuery())
    assert page.items == [sheet]


def test_page_size() -> None:
    assert SheetQuery().limit == 20


async def test_update(db: Database) -> None:
    sheet = await make_sheet(db)
    change = SheetUpdate.model_validate({"field_number_00": "field number 00 b"})
    changed = await SheetService(db).update(sheet.id, change)
    assert changed != sheet
    assert await SheetService(db).get(sheet.id) == changed


async def test_deleted(db: Database) -> None:
    sheet = await make_sheet(db)
    service = SheetService(db)
    await service.delete(sheet.id)
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.get(sheet.id)
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.update(sheet.id, SheetUpdate())
    change = SheetUpdate.model_validate({"field_number_00": "field number 00 b"})
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.update(sheet.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.delete(sheet.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    sheet = await make_sheet(db)
    body = SheetCreate.model_validate(await build_sheet(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SheetService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(sheet.id)
            await service.get(sheet.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SheetService(db).search(SheetQuery())
    assert page.items == [sheet]
