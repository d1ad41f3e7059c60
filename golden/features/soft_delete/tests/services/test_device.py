"""Devices below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError, StillReferencedError
from app.models.device import Device
from app.schemas.device import DeviceCreate, DeviceQuery, DeviceUpdate
from app.services.device import DeviceService
from app.services.lease import LeaseService
from app.services.passwords import verify_password
from tests.factories.customer import make_customer
from tests.factories.device import build_device, make_device
from tests.factories.lease import make_lease


async def test_get(db: Database) -> None:
    device = await make_device(db)
    assert await DeviceService(db).get(device.serial) == device


async def test_search(db: Database) -> None:
    device = await make_device(db)
    page = await DeviceService(db).search(DeviceQuery())
    assert page.items == [device]


def test_page_size() -> None:
    assert DeviceQuery().limit == 20


async def test_update(db: Database) -> None:
    device = await make_device(db)
    assert await DeviceService(db).update(device.serial, DeviceUpdate()) == device


async def test_deleted(db: Database) -> None:
    device = await make_device(db)
    service = DeviceService(db)
    await service.delete(device.serial)
    with pytest.raises(NotFoundError, match=r"^There is no device "):
        await service.get(device.serial)
    with pytest.raises(NotFoundError, match=r"^There is no device "):
        await service.update(device.serial, DeviceUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no device "):
        await service.delete(device.serial)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    device = await make_device(db)
    body = DeviceCreate.model_validate(await build_device(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = DeviceService(transaction)
            created = await service.create(body)
            assert await service.get(created.serial) == created
            await service.delete(device.serial)
            await service.get(device.serial)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await DeviceService(db).search(DeviceQuery())
    assert page.items == [device]


@pytest.mark.parametrize("name", ["secret"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_device(db)
    device = await DeviceService(db).create(DeviceCreate.model_validate(body))
    columns = Device.metadata.tables["device"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = DeviceUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await DeviceService(db).update(device.serial, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)


async def test_restore(db: Database) -> None:
    device = await make_device(db)
    service = DeviceService(db)
    assert await service.restore(device.serial) == await service.get(device.serial)
    await service.delete(device.serial)
    restored = await service.restore(device.serial)
    assert await service.restore(device.serial) == await service.get(device.serial) == restored


async def test_lease_device_is_in_the_way_until_it_is_deleted(db: Database) -> None:
    device = await make_device(db)
    child = await make_lease(db, device_serial=device.serial)
    service, children = DeviceService(db), LeaseService(db)
    with pytest.raises(StillReferencedError):
        await service.delete(device.serial)
    await children.delete(child.id)
    await service.delete(device.serial)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"device_serial"}
    await service.restore(device.serial)
    await children.restore(child.id)
    with pytest.raises(StillReferencedError):
        await service.delete(device.serial)


async def test_deleted_rows_leave_member_ids(db: Database) -> None:
    device = await make_device(db)
    other = await make_customer(db)
    between = await make_lease(db, device_serial=device.serial, customer_id=str(other.id))
    service = DeviceService(db)
    assert len((await service.get(device.serial)).member_ids) == 1
    await LeaseService(db).delete(between.id)
    assert (await service.get(device.serial)).member_ids == []
