"""Cabinets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.cabinet import CabinetCreate, CabinetQuery, CabinetUpdate
from app.services.cabinet import CabinetService
from tests.factories.cabinet import build_cabinet, make_cabinet


async def test_get(db: Database) -> None:
    cabinet = await make_cabinet(db)
    assert await CabinetService(db).get(cabinet.id) == cabinet


async def test_search(db: Database) -> None:
    cabinet = await make_cabinet(db)
    page = await CabinetService(db).search(CabinetQuery())
    assert page.items == [cabinet]


def test_page_size() -> None:
    assert CabinetQuery().limit == 20


async def test_update(db: Database) -> None:
    cabinet = await make_cabinet(db)
    change = CabinetUpdate.model_validate({"name": "name-b"})
    changed = await CabinetService(db).update(cabinet.id, change)
    assert changed != cabinet
    assert await CabinetService(db).get(cabinet.id) == changed


async def test_deleted(db: Database) -> None:
    cabinet = await make_cabinet(db)
    service = CabinetService(db)
    await service.delete(cabinet.id)
    with pytest.raises(NotFoundError, match=r"^There is no cabinet "):
        await service.get(cabinet.id)
    with pytest.raises(NotFoundError, match=r"^There is no cabinet "):
        await service.update(cabinet.id, CabinetUpdate())
    change = CabinetUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no cabinet "):
        await service.update(cabinet.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no cabinet "):
        await service.delete(cabinet.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    cabinet = await make_cabinet(db)
    body = CabinetCreate.model_validate(await build_cabinet(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CabinetService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(cabinet.id)
            await service.get(cabinet.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CabinetService(db).search(CabinetQuery())
    assert page.items == [cabinet]


async def test_restore(db: Database) -> None:
    cabinet = await make_cabinet(db)
    service = CabinetService(db)
    assert await service.restore(cabinet.id) == await service.get(cabinet.id)
    await service.delete(cabinet.id)
    restored = await service.restore(cabinet.id)
    assert await service.restore(cabinet.id) == await service.get(cabinet.id) == restored
