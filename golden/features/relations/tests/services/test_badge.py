"""Badges below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.badge import BadgeCreate, BadgeQuery, BadgeUpdate
from app.services.badge import BadgeService
from tests.factories.badge import build_badge, make_badge


async def test_get(db: Database) -> None:
    badge = await make_badge(db)
    assert await BadgeService(db).get(badge.id) == badge


async def test_search(db: Database) -> None:
    badge = await make_badge(db)
    page = await BadgeService(db).search(BadgeQuery())
    assert page.items == [badge]


def test_page_size() -> None:
    assert BadgeQuery().limit == 20


async def test_update(db: Database) -> None:
    badge = await make_badge(db)
    change = BadgeUpdate.model_validate({"number": "number-b"})
    changed = await BadgeService(db).update(badge.id, change)
    assert changed != badge
    assert await BadgeService(db).get(badge.id) == changed


async def test_deleted(db: Database) -> None:
    badge = await make_badge(db)
    service = BadgeService(db)
    await service.delete(badge.id)
    with pytest.raises(NotFoundError, match=r"^There is no badge "):
        await service.get(badge.id)
    with pytest.raises(NotFoundError, match=r"^There is no badge "):
        await service.update(badge.id, BadgeUpdate())
    change = BadgeUpdate.model_validate({"number": "number-b"})
    with pytest.raises(NotFoundError, match=r"^There is no badge "):
        await service.update(badge.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no badge "):
        await service.delete(badge.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    badge = await make_badge(db)
    body = BadgeCreate.model_validate(await build_badge(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = BadgeService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(badge.id)
            await service.get(badge.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await BadgeService(db).search(BadgeQuery())
    assert page.items == [badge]
