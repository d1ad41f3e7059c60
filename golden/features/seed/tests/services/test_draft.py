"""Drafts below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.draft import DraftCreate, DraftQuery, DraftUpdate
from app.services.draft import DraftService
from tests.factories.draft import build_draft, make_draft


async def test_get(db: Database) -> None:
    draft = await make_draft(db)
    assert await DraftService(db).get(draft.id) == draft


async def test_search(db: Database) -> None:
    draft = await make_draft(db)
    page = await DraftService(db).search(DraftQuery())
    assert page.items == [draft]


def test_page_size() -> None:
    assert DraftQuery().limit == 20


async def test_update(db: Database) -> None:
    draft = await make_draft(db)
    change = DraftUpdate.model_validate({"title": "title-b"})
    changed = await DraftService(db).update(draft.id, change)
    assert changed != draft
    assert await DraftService(db).get(draft.id) == changed


async def test_deleted(db: Database) -> None:
    draft = await make_draft(db)
    service = DraftService(db)
    await service.delete(draft.id)
    with pytest.raises(NotFoundError, match=r"^There is no draft "):
        await service.get(draft.id)
    with pytest.raises(NotFoundError, match=r"^There is no draft "):
        await service.update(draft.id, DraftUpdate())
    change = DraftUpdate.model_validate({"title": "title-b"})
    with pytest.raises(NotFoundError, match=r"^There is no draft "):
        await service.update(draft.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no draft "):
        await service.delete(draft.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    draft = await make_draft(db)
    body = DraftCreate.model_validate(await build_draft(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = DraftService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(draft.id)
            await service.get(draft.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await DraftService(db).search(DraftQuery())
    assert page.items == [draft]
