"""Leases below HTTP."""

import pytest

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError
from app.schemas.lease import LeaseCreate, LeaseQuery, LeaseUpdate
from app.services.customer import CustomerService
from app.services.device import DeviceService
from app.services.lease import LeaseService
from tests.factories.customer import make_customer
from tests.factories.device import make_device
from tests.factories.lease import build_lease, make_lease


async def test_get(db: Database) -> None:
    lease = await make_lease(db)
    assert await LeaseService(db).get(lease.id) == lease


async def test_search(db: Database) -> None:
    lease = await make_lease(db)
    page = await LeaseService(db).search(LeaseQuery())
    assert page.items == [lease]


def test_page_size() -> None:
    assert LeaseQuery().limit == 20


async def test_update(db: Database) -> None:
    lease = await make_lease(db)
    change = LeaseUpdate.model_validate({"note": "note-b"})
    changed = await LeaseService(db).update(lease.id, change)
    assert changed != lease
    assert await LeaseService(db).get(lease.id) == changed


async def test_deleted(db: Database) -> None:
    lease = await make_lease(db)
    service = LeaseService(db)
    await service.delete(lease.id)
    with pytest.raises(NotFoundError, match=r"^There is no lease "):
        await service.get(lease.id)
    with pytest.raises(NotFoundError, match=r"^There is no lease "):
        await service.update(lease.id, LeaseUpdate())
    change = LeaseUpdate.model_validate({"note": "note-b"})
    with pytest.raises(NotFoundError, match=r"^There is no lease "):
        await service.update(lease.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no lease "):
        await service.delete(lease.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    lease = await make_lease(db)
    body = LeaseCreate.model_validate(await build_lease(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LeaseService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(lease.id)
            await service.get(lease.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LeaseService(db).search(LeaseQuery())
    assert page.items == [lease]


async def test_restore(db: Database) -> None:
    lease = await make_lease(db)
    service = LeaseService(db)
    assert await service.restore(lease.id) == await service.get(lease.id)
    await service.delete(lease.id)
    restored = await service.restore(lease.id)
    assert await service.restore(lease.id) == await service.get(lease.id) == restored


async def test_device_must_not_be_deleted(db: Database) -> None:
    lease = await make_lease(db)
    other = await make_device(db)
    await DeviceService(db).delete(other.serial)
    service = LeaseService(db)
    body = LeaseCreate.model_validate(await build_lease(db, device_serial=other.serial))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"device_serial"}
    change = LeaseUpdate.model_validate({"device_serial": other.serial})
    with pytest.raises(MissingReferenceError):
        await service.update(lease.id, change)
    assert await service.get(lease.id) == lease


async def test_customer_must_not_be_deleted(db: Database) -> None:
    lease = await make_lease(db)
    other = await make_customer(db)
    await CustomerService(db).delete(other.id)
    service = LeaseService(db)
    body = LeaseCreate.model_validate(await build_lease(db, customer_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"customer_id"}
    change = LeaseUpdate.model_validate({"customer_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(lease.id, change)
    assert await service.get(lease.id) == lease
