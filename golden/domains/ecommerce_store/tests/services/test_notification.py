"""Notifications below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.notification import NotificationCreate, NotificationQuery, NotificationUpdate
from app.services.notification import NotificationService
from tests.factories.notification import build_notification, make_notification


async def test_get(db: Database) -> None:
    notification = await make_notification(db)
    assert await NotificationService(db).get(notification.id) == notification


async def test_search(db: Database) -> None:
    notification = await make_notification(db)
    page = await NotificationService(db).search(NotificationQuery())
    assert page.items == [notification]


def test_page_size() -> None:
    assert NotificationQuery().limit == 20


async def test_update(db: Database) -> None:
    notification = await make_notification(db)
    change = NotificationUpdate.model_validate({"date": "2030-01-01T13:00:00Z"})
    changed = await NotificationService(db).update(notification.id, change)
    assert changed != notification
    assert await NotificationService(db).get(notification.id) == changed


async def test_deleted(db: Database) -> None:
    notification = await make_notification(db)
    service = NotificationService(db)
    await service.delete(notification.id)
    with pytest.raises(NotFoundError, match=r"^There is no notification "):
        await service.get(notification.id)
    with pytest.raises(NotFoundError, match=r"^There is no notification "):
        await service.update(notification.id, NotificationUpdate())
    change = NotificationUpdate.model_validate({"date": "2030-01-01T13:00:00Z"})
    with pytest.raises(NotFoundError, match=r"^There is no notification "):
        await service.update(notification.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no notification "):
        await service.delete(notification.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    notification = await make_notification(db)
    body = NotificationCreate.model_validate(await build_notification(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = NotificationService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(notification.id)
            await service.get(notification.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await NotificationService(db).search(NotificationQuery())
    assert page.items == [notification]
