"""Labels below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.label import LabelCreate, LabelQuery, LabelUpdate
from app.services.label import LabelService
from tests.factories.label import build_label, make_label


async def test_get(db: Database) -> None:
    label = await make_label(db)
    assert await LabelService(db).get(label.id) == label


async def test_search(db: Database) -> None:
    label = await make_label(db)
    page = await LabelService(db).search(LabelQuery())
    assert page.items == [label]


def test_page_size() -> None:
    assert LabelQuery().limit == 20


async def test_update(db: Database) -> None:
    label = await make_label(db)
    change = LabelUpdate.model_validate({"word": "word-b"})
    changed = await LabelService(db).update(label.id, change)
    assert changed != label
    assert await LabelService(db).get(label.id) == changed


async def test_deleted(db: Database) -> None:
    label = await make_label(db)
    service = LabelService(db)
    await service.delete(label.id)
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.get(label.id)
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.update(label.id, LabelUpdate())
    change = LabelUpdate.model_validate({"word": "word-b"})
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.update(label.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no label "):
        await service.delete(label.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    label = await make_label(db)
    body = LabelCreate.model_validate(await build_label(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LabelService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(label.id)
            await service.get(label.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LabelService(db).search(LabelQuery())
    assert page.items == [label]
