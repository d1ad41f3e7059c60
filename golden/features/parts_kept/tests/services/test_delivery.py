"""Deliveries below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError
from app.schemas.delivery import DeliveryCreate, DeliveryUpdate
from app.services.delivery import DeliveryService
from app.services.product import ProductService
from tests.factories.delivery import build_delivery, make_delivery
from tests.factories.order import make_order
from tests.factories.product import make_product


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


async def test_box_must_not_be_deleted(db: Database, owner: tuple[UUID]) -> None:
    other = await make_product(db)
    await ProductService(db).delete(other.id)
    service = DeliveryService(db)
    body = DeliveryCreate.model_validate(await build_delivery(db, box_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(*owner, body)
    assert set(raised.value.fields) == {"box_id"}
    delivery = await make_delivery(db, *owner)
    change = DeliveryUpdate.model_validate({"box_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(*owner, change)
    assert await service.get(*owner) == delivery
