"""Labels below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.label import LabelCreate, LabelQuery, LabelUpdate
from app.services.label import LabelService
from tests.factories.label import build_label, make_label


async def test_get(db: Database) -> None:
    label = await make_label(db)
    assert await LabelService(db).get(label.shelf, label.place) == label


async def test_search(db: Database) -> None:
    label = await make_label(db)
    page = await LabelService(db).search(LabelQuery())
    assert page.items == [label]


def test_page_size() -> None:
    assert LabelQuery().limit == 20


async def test_update(db: Database) -> None:
    label = await make_label(db)
    assert await LabelService(db).update(label.shelf, label.place, LabelUpdate()) == label


async def test_deleted(db: Database) -> None:
    label = await make_label(db)
    service = LabelService(db)
    await service.delete(label.shelf, label.place)
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.get(label.shelf, label.place)
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.update(label.shelf, label.place, LabelUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.delete(label.shelf, label.place)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    label = await make_label(db)
    body = LabelCreate.model_validate(await build_label(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LabelService(transaction)
            created = await service.create(body)
            assert await service.get(created.shelf, created.place) == created
            await service.delete(label.shelf, label.place)
            await service.get(label.shelf, label.place)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LabelService(db).search(LabelQuery())
    assert page.items == [label]


async def test_restore(db: Database) -> None:
    label = await make_label(db)
    service = LabelService(db)
    assert await service.restore(label.shelf, label.place) == await service.get(
        label.shelf, label.place
    )
    await service.delete(label.shelf, label.place)
    restored = await service.restore(label.shelf, label.place)
    assert (
        await service.restore(label.shelf, label.place)
        == await service.get(label.shelf, label.place)
        == restored
    )
