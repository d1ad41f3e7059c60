"""Shelves below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfUpdate
from app.services.shelf import ShelfService
from tests.factories.shelf import build_shelf, make_shelf


async def test_get(db: Database) -> None:
    shelf = await make_shelf(db)
    assert await ShelfService(db).get(shelf.lot_number, shelf.row) == shelf


async def test_search(db: Database) -> None:
    shelf = await make_shelf(db)
    page = await ShelfService(db).search(ShelfQuery())
    assert page.items == [shelf]


def test_page_size() -> None:
    assert ShelfQuery().limit == 20


async def test_update(db: Database) -> None:
    shelf = await make_shelf(db)
    change = ShelfUpdate.model_validate({"label": "label-b"})
    changed = await ShelfService(db).update(shelf.lot_number, shelf.row, change)
    assert changed != shelf
    assert await ShelfService(db).get(shelf.lot_number, shelf.row) == changed


async def test_deleted(db: Database) -> None:
    shelf = await make_shelf(db)
    service = ShelfService(db)
    await service.delete(shelf.lot_number, shelf.row)
    with pytest.raises(NotFoundError, match=r"^There is no shelf "):
        await service.get(shelf.lot_number, shelf.row)
    with pytest.raises(NotFoundError, match=r"^There is no shelf "):
        await service.update(shelf.lot_number, shelf.row, ShelfUpdate())
    change = ShelfUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no shelf "):
        await service.update(shelf.lot_number, shelf.row, change)
    with pytest.raises(NotFoundError, match=r"^There is no shelf "):
        await service.delete(shelf.lot_number, shelf.row)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    shelf = await make_shelf(db)
    body = ShelfCreate.model_validate(await build_shelf(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ShelfService(transaction)
            created = await service.create(body)
            assert await service.get(created.lot_number, created.row) == created
            await service.delete(shelf.lot_number, shelf.row)
            await service.get(shelf.lot_number, shelf.row)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ShelfService(db).search(ShelfQuery())
    assert page.items == [shelf]
