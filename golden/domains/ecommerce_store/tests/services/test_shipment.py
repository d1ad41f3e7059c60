"""Shipments below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.shipment import ShipmentCreate, ShipmentQuery, ShipmentUpdate
from app.services.shipment import ShipmentService
from tests.factories.shipment import build_shipment, make_shipment


async def test_get(db: Database) -> None:
    shipment = await make_shipment(db)
    assert await ShipmentService(db).get(shipment.id) == shipment


async def test_search(db: Database) -> None:
    shipment = await make_shipment(db)
    page = await ShipmentService(db).search(ShipmentQuery())
    assert page.items == [shipment]


def test_page_size() -> None:
    assert ShipmentQuery().limit == 20


async def test_update(db: Database) -> None:
    shipment = await make_shipment(db)
    change = ShipmentUpdate.model_validate({"tracking_code": "tracking code b"})
    changed = await ShipmentService(db).update(shipment.id, change)
    assert changed != shipment
    assert await ShipmentService(db).get(shipment.id) == changed


async def test_deleted(db: Database) -> None:
    shipment = await make_shipment(db)
    service = ShipmentService(db)
    await service.delete(shipment.id)
    with pytest.raises(NotFoundError, match=r"^There is no shipment "):
        await service.get(shipment.id)
    with pytest.raises(NotFoundError, match=r"^There is no shipment "):
        await service.update(shipment.id, ShipmentUpdate())
    change = ShipmentUpdate.model_validate({"tracking_code": "tracking code b"})
    with pytest.raises(NotFoundError, match=r"^There is no shipment "):
        await service.update(shipment.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no shipment "):
        await service.delete(shipment.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    shipment = await make_shipment(db)
    body = ShipmentCreate.model_validate(await build_shipment(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ShipmentService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(shipment.id)
            await service.get(shipment.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ShipmentService(db).search(ShipmentQuery())
    assert page.items == [shipment]
