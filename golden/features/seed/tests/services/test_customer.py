"""Customers below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.customer import Customer
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerUpdate
from app.services.customer import CustomerService
from app.services.passwords import verify_password
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
    change = CustomerUpdate.model_validate({"email": "email-b@example.com"})
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
    change = CustomerUpdate.model_validate({"email": "email-b@example.com"})
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


@pytest.mark.parametrize("name", ["password"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_customer(db)
    customer = await CustomerService(db).create(CustomerCreate.model_validate(body))
    columns = Customer.metadata.tables["customer"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = CustomerUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await CustomerService(db).update(customer.id, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)
