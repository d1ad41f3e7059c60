"""Parcels below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.parcel import ParcelCreate, ParcelQuery, ParcelUpdate
from app.services.parcel import ParcelService
from tests.factories.delivery import make_delivery
from tests.factories.order import make_order
from tests.factories.parcel import build_parcel, make_parcel


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of delivery to which the parcels belong."""
    order = await make_order(db)
    await make_delivery(db, order.id)
    return (order.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    assert await ParcelService(db).get(*owner, parcel.id) == parcel


async def test_search(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    page = await ParcelService(db).search(*owner, ParcelQuery())
    assert page.items == [parcel]


def test_page_size() -> None:
    assert ParcelQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    change = ParcelUpdate.model_validate({"weight": "2.00"})
    changed = await ParcelService(db).update(*owner, parcel.id, change)
    assert changed != parcel
    assert await ParcelService(db).get(*owner, parcel.id) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    service = ParcelService(db)
    await service.delete(*owner, parcel.id)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.get(*owner, parcel.id)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.update(*owner, parcel.id, ParcelUpdate())
    change = ParcelUpdate.model_validate({"weight": "2.00"})
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.update(*owner, parcel.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no parcel "):
        await service.delete(*owner, parcel.id)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID]) -> None:
    parcel = await make_parcel(db, *owner)
    body = ParcelCreate.model_validate(await build_parcel(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ParcelService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.id) == created
            await service.delete(*owner, parcel.id)
            await service.get(*owner, parcel.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ParcelService(db).search(*owner, ParcelQuery())
    assert page.items == [parcel]
