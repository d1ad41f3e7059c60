"""Lots below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.lot import LotCreate, LotQuery, LotUpdate
from app.services.lot import LotService
from tests.factories.lot import build_lot, make_lot


async def test_get(db: Database) -> None:
    lot = await make_lot(db)
    assert await LotService(db).get(lot.number) == lot


async def test_search(db: Database) -> None:
    lot = await make_lot(db)
    page = await LotService(db).search(LotQuery())
    assert page.items == [lot]


def test_page_size() -> None:
    assert LotQuery().limit == 20


async def test_update(db: Database) -> None:
    lot = await make_lot(db)
    change = LotUpdate.model_validate({"label": "label-b"})
    changed = await LotService(db).update(lot.number, change)
    assert changed != lot
    assert await LotService(db).get(lot.number) == changed


async def test_deleted(db: Database) -> None:
    lot = await make_lot(db)
    service = LotService(db)
    await service.delete(lot.number)
    with pytest.raises(NotFoundError, match=r"^There is no lot "):
        await service.get(lot.number)
    with pytest.raises(NotFoundError, match=r"^There is no lot "):
        await service.update(lot.number, LotUpdate())
    change = LotUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no lot "):
        await service.update(lot.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no lot "):
        await service.delete(lot.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    lot = await make_lot(db)
    body = LotCreate.model_validate(await build_lot(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LotService(transaction)
            created = await service.create(body)
            assert await service.get(created.number) == created
            await service.delete(lot.number)
            await service.get(lot.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LotService(db).search(LotQuery())
    assert page.items == [lot]
