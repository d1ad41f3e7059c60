"""Sheets below HTTP."""

from typing import Any

import pytest

from app.db.session import Database
from app.errors import NotFoundError, NotImplementedActionError
from app.schemas.sheet import SheetCopyInput, SheetCreate, SheetQuery, SheetUpdate
from app.services.sheet import SheetService
from tests.factories.sheet import build_sheet, make_sheet


async def test_get(db: Database) -> None:
    sheet = await make_sheet(db)
    assert await SheetService(db).get(sheet.book, sheet.page) == sheet


async def test_search(db: Database) -> None:
    sheet = await make_sheet(db)
    page = await SheetService(db).search(SheetQuery())
    assert page.items == [sheet]


def test_page_size() -> None:
    assert SheetQuery().limit == 20


async def test_update(db: Database) -> None:
    sheet = await make_sheet(db)
    assert await SheetService(db).update(sheet.book, sheet.page, SheetUpdate()) == sheet


async def test_deleted(db: Database) -> None:
    sheet = await make_sheet(db)
    service = SheetService(db)
    await service.delete(sheet.book, sheet.page)
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.get(sheet.book, sheet.page)
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.update(sheet.book, sheet.page, SheetUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no sheet "):
        await service.delete(sheet.book, sheet.page)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    sheet = await make_sheet(db)
    body = SheetCreate.model_validate(await build_sheet(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SheetService(transaction)
            created = await service.create(body)
            assert await service.get(created.book, created.page) == created
            await service.delete(sheet.book, sheet.page)
            await service.get(sheet.book, sheet.page)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SheetService(db).search(SheetQuery())
    assert page.items == [sheet]


COPY_INPUT: dict[str, Any] = {"to": "00000000-0000-4000-8000-000000000001"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_copy(db: Database) -> None:
    sheet = await make_sheet(db)
    with pytest.raises(NotImplementedActionError):
        await SheetService(db).copy(
            sheet.book, sheet.page, SheetCopyInput.model_validate(COPY_INPUT)
        )


# Once the action is written, tests of what it does take the place of this one.
async def test_action_date(db: Database) -> None:
    sheet = await make_sheet(db)
    with pytest.raises(NotImplementedActionError):
        await SheetService(db).date_(sheet.book, sheet.page)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_renumber(db: Database) -> None:
    with pytest.raises(NotImplementedActionError):
        await SheetService(db).renumber()
