"""Customers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerUpdate
from app.services.customer import CustomerService
from tests.factories.customer import build_customer, make_customer


async def test_get(db: Database) -> None:
    customer = await make_customer(db)
    assert await CustomerService(db).get(customer.id) == customer


async def test_search(db: Database) -> None:
    customer = await make_customer(db)
    page = await CustomerService(db).search(CustomerQuery())
    assert page.items == [customer]


def test_page_size() -> None:
    assert CustomerQuery().limit == 20


async def test_update(db: Database) -> None:
    customer = await make_customer(db)
    change = CustomerUpdate.model_validate({"name": "name-b"})
    changed = await CustomerService(db).update(customer.id, change)
    assert changed != customer
    assert await CustomerService(db).get(customer.id) == changed


async def test_deleted(db: Database) -> None:
    customer = await make_customer(db)
    service = CustomerService(db)
    await service.delete(customer.id)
    with pytest.raises(NotFoundError, match=r"^There is no customer "):
        await service.get(customer.id)
    with pytest.raises(NotFoundError, match=r"^There is no customer "):
        await service.update(customer.id, CustomerUpdate())
    change = CustomerUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no customer "):
        await service.update(customer.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no customer "):
        await service.delete(customer.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    customer = await make_customer(db)
    body = CustomerCreate.model_validate(await build_customer(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = CustomerService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(customer.id)
            await service.get(customer.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await CustomerService(db).search(CustomerQuery())
    assert page.items == [customer]
