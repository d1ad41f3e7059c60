"""Boxes below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.box import BoxCreate, BoxQuery, BoxUpdate
from app.services.box import BoxService
from tests.factories.box import build_box, make_box


async def test_get(db: Database) -> None:
    box = await make_box(db)
    assert await BoxService(db).get(box.id) == box


async def test_search(db: Database) -> None:
    box = await make_box(db)
    page = await BoxService(db).search(BoxQuery())
    assert page.items == [box]


def test_page_size() -> None:
    assert BoxQuery().limit == 20


async def test_update(db: Database) -> None:
    box = await make_box(db)
    change = BoxUpdate.model_validate({"label": "label-b"})
    changed = await BoxService(db).update(box.id, change)
    assert changed != box
    assert await BoxService(db).get(box.id) == changed


async def test_deleted(db: Database) -> None:
    box = await make_box(db)
    service = BoxService(db)
    await service.delete(box.id)
    with pytest.raises(NotFoundError, match=r"^There is no box "):
        await service.get(box.id)
    with pytest.raises(NotFoundError, match=r"^There is no box "):
        await service.update(box.id, BoxUpdate())
    change = BoxUpdate.model_validate({"label": "label-b"})
    with pytest.raises(NotFoundError, match=r"^There is no box "):
        await service.update(box.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no box "):
        await service.delete(box.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    box = await make_box(db)
    body = BoxCreate.model_validate(await build_box(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BoxService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(box.id)
            await service.get(box.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BoxService(db).search(BoxQuery())
    assert page.items == [box]
