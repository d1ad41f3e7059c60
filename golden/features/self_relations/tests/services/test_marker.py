"""Markers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.marker import MarkerCreate, MarkerQuery, MarkerUpdate
from app.services.marker import MarkerService
from tests.factories.marker import build_marker, make_marker


async def test_get(db: Database) -> None:
    marker = await make_marker(db)
    assert await MarkerService(db).get(marker.id) == marker


async def test_search(db: Database) -> None:
    marker = await make_marker(db)
    page = await MarkerService(db).search(MarkerQuery())
    assert page.items == [marker]


def test_page_size() -> None:
    assert MarkerQuery().limit == 20


async def test_update(db: Database) -> None:
    marker = await make_marker(db)
    assert await MarkerService(db).update(marker.id, MarkerUpdate()) == marker


async def test_deleted(db: Database) -> None:
    marker = await make_marker(db)
    service = MarkerService(db)
    await service.delete(marker.id)
    with pytest.raises(NotFoundError, match=r"^There is no marker "):
        await service.get(marker.id)
    with pytest.raises(NotFoundError, match=r"^There is no marker "):
        await service.update(marker.id, MarkerUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no marker "):
        await service.delete(marker.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    marker = await make_marker(db)
    body = MarkerCreate.model_validate(await build_marker(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = MarkerService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(marker.id)
            await service.get(marker.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await MarkerService(db).search(MarkerQuery())
    assert page.items == [marker]
