"""By texts below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_text import ByTextCreate, ByTextQuery, ByTextUpdate
from app.services.by_text import ByTextService
from tests.factories.by_text import build_by_text, make_by_text


async def test_get(db: Database) -> None:
    by_text = await make_by_text(db)
    assert await ByTextService(db).get(by_text.word) == by_text


async def test_search(db: Database) -> None:
    by_text = await make_by_text(db)
    page = await ByTextService(db).search(ByTextQuery())
    assert page.items == [by_text]


def test_page_size() -> None:
    assert ByTextQuery().limit == 20


async def test_update(db: Database) -> None:
    by_text = await make_by_text(db)
    change = ByTextUpdate.model_validate({"n": 2})
    changed = await ByTextService(db).update(by_text.word, change)
    assert changed != by_text
    assert await ByTextService(db).get(by_text.word) == changed


async def test_deleted(db: Database) -> None:
    by_text = await make_by_text(db)
    service = ByTextService(db)
    await service.delete(by_text.word)
    with pytest.raises(NotFoundError, match=r"^There is no by text "):
        await service.get(by_text.word)
    with pytest.raises(NotFoundError, match=r"^There is no by text "):
        await service.update(by_text.word, ByTextUpdate())
    change = ByTextUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by text "):
        await service.update(by_text.word, change)
    with pytest.raises(NotFoundError, match=r"^There is no by text "):
        await service.delete(by_text.word)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_text = await make_by_text(db)
    body = ByTextCreate.model_validate(await build_by_text(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByTextService(transaction)
            created = await service.create(body)
            assert await service.get(created.word) == created
            await service.delete(by_text.word)
            await service.get(by_text.word)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByTextService(db).search(ByTextQuery())
    assert page.items == [by_text]
