"""Series below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.series import SeriesCreate, SeriesQuery, SeriesUpdate
from app.services.series import SeriesService
from tests.factories.series import build_series, make_series


async def test_get(db: Database) -> None:
    series = await make_series(db)
    assert await SeriesService(db).get(series.id) == series


async def test_search(db: Database) -> None:
    series = await make_series(db)
    page = await SeriesService(db).search(SeriesQuery())
    assert page.items == [series]


def test_page_size() -> None:
    assert SeriesQuery().limit == 20


async def test_update(db: Database) -> None:
    series = await make_series(db)
    change = SeriesUpdate.model_validate({"name": "name-b"})
    changed = await SeriesService(db).update(series.id, change)
    assert changed != series
    assert await SeriesService(db).get(series.id) == changed


async def test_deleted(db: Database) -> None:
    series = await make_series(db)
    service = SeriesService(db)
    await service.delete(series.id)
    with pytest.raises(NotFoundError, match=r"^There is no series "):
        await service.get(series.id)
    with pytest.raises(NotFoundError, match=r"^There is no series "):
        await service.update(series.id, SeriesUpdate())
    change = SeriesUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no series "):
        await service.update(series.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no series "):
        await service.delete(series.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    series = await make_series(db)
    body = SeriesCreate.model_validate(await build_series(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SeriesService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(series.id)
            await service.get(series.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SeriesService(db).search(SeriesQuery())
    assert page.items == [series]
