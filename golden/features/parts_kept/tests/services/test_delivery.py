"""Deliveries below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.delivery import DeliveryUpdate
from app.services.delivery import DeliveryService
from tests.factories.delivery import make_delivery
from tests.factories.order import make_order


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the deliveries belong."""
    order = await make_order(db)
    return (order.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    delivery = await make_delivery(db, *owner)
    assert await DeliveryService(db).get(*owner) == delivery


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    delivery = await make_delivery(db, *owner)
    change = DeliveryUpdate.model_validate({"street": "street-b"})
    changed = await DeliveryService(db).update(*owner, change)
    assert changed != delivery
    assert await DeliveryService(db).get(*owner) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    await make_delivery(db, *owner)
    service = DeliveryService(db)
    await service.delete(*owner)
    with pytest.raises(NotFoundError, match=r"^There is no delivery "):
        await service.get(*owner)
    with pytest.raises(NotFoundError, match=r"^There is no delivery "):
        await service.update(*owner, DeliveryUpdate())
    change = DeliveryUpdate.model_validate({"street": "street-b"})
    with pytest.raises(NotFoundError, match=r"^There is no delivery "):
        await service.update(*owner, change)
    with pytest.raises(NotFoundError, match=r"^There is no delivery "):
        await service.delete(*owner)
