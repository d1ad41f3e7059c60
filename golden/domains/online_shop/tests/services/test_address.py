"""Addresses below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.address import AddressCreate, AddressQuery, AddressUpdate
from app.services.address import AddressService
from tests.factories.address import build_address, make_address


async def test_get(db: Database) -> None:
    address = await make_address(db)
    assert await AddressService(db).get(address.id) == address


async def test_search(db: Database) -> None:
    address = await make_address(db)
    page = await AddressService(db).search(AddressQuery())
    assert page.items == [address]


def test_page_size() -> None:
    assert AddressQuery().limit == 20


async def test_update(db: Database) -> None:
    address = await make_address(db)
    change = AddressUpdate.model_validate({"address1": "address1-b"})
    changed = await AddressService(db).update(address.id, change)
    assert changed != address
    assert await AddressService(db).get(address.id) == changed


async def test_deleted(db: Database) -> None:
    address = await make_address(db)
    service = AddressService(db)
    await service.delete(address.id)
    with pytest.raises(NotFoundError, match=r"^There is no address "):
        await service.get(address.id)
    with pytest.raises(NotFoundError, match=r"^There is no address "):
        await service.update(address.id, AddressUpdate())
    change = AddressUpdate.model_validate({"address1": "address1-b"})
    with pytest.raises(NotFoundError, match=r"^There is no address "):
        await service.update(address.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no address "):
        await service.delete(address.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    address = await make_address(db)
    body = AddressCreate.model_validate(await build_address(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AddressService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(address.id)
            await service.get(address.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AddressService(db).search(AddressQuery())
    assert page.items == [address]
