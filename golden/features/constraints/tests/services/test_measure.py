"""Measures below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.measure import MeasureCreate, MeasureQuery, MeasureUpdate
from app.services.measure import MeasureService
from tests.factories.measure import build_measure, make_measure


async def test_get(db: Database) -> None:
    measure = await make_measure(db)
    assert await MeasureService(db).get(measure.id) == measure


async def test_search(db: Database) -> None:
    measure = await make_measure(db)
    page = await MeasureService(db).search(MeasureQuery())
    assert page.items == [measure]


def test_page_size() -> None:
    assert MeasureQuery().limit == 20


async def test_update(db: Database) -> None:
    measure = await make_measure(db)
    change = MeasureUpdate.model_validate({"code": "AB0"})
    changed = await MeasureService(db).update(measure.id, change)
    assert changed != measure
    assert await MeasureService(db).get(measure.id) == changed


async def test_deleted(db: Database) -> None:
    measure = await make_measure(db)
    service = MeasureService(db)
    await service.delete(measure.id)
    with pytest.raises(NotFoundError, match=r"^There is no measure "):
        await service.get(measure.id)
    with pytest.raises(NotFoundError, match=r"^There is no measure "):
        await service.update(measure.id, MeasureUpdate())
    change = MeasureUpdate.model_validate({"code": "AB0"})
    with pytest.raises(NotFoundError, match=r"^There is no measure "):
        await service.update(measure.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no measure "):
        await service.delete(measure.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    measure = await make_measure(db)
    body = MeasureCreate.model_validate(await build_measure(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = MeasureService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(measure.id)
            await service.get(measure.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await MeasureService(db).search(MeasureQuery())
    assert page.items == [measure]
