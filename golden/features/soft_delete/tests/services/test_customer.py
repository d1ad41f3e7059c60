"""Customers below HTTP."""

import pytest

from app.db.session import Database
from app.errors import (
    AlreadyExistsError,
    MissingReferenceError,
    NotFoundError,
    StillReferencedError,
)
from app.schemas.customer import CustomerCreate, CustomerQuery, CustomerUpdate
from app.services.customer import CustomerService
from app.services.lease import LeaseService
from app.services.order import OrderService
from app.services.profile import ProfileService
from tests.factories.customer import build_customer, make_customer
from tests.factories.lease import make_lease
from tests.factories.order import make_order
from tests.factories.profile import make_profile


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


async def test_restore(db: Database) -> None:
    customer = await make_customer(db)
    service = CustomerService(db)
    assert await service.restore(customer.id) == await service.get(customer.id)
    await service.delete(customer.id)
    restored = await service.restore(customer.id)
    assert await service.restore(customer.id) == await service.get(customer.id) == restored


@pytest.mark.parametrize(
    "names",
    [
        ["email"],
    ],
)
async def test_values_of_a_deleted_row_are_free(db: Database, names: list[str]) -> None:
    body = await build_customer(db)
    service = CustomerService(db)
    customer = await service.create(CustomerCreate.model_validate(body))
    await service.delete(customer.id)
    again = await build_customer(db) | {name: body[name] for name in names}
    await service.create(CustomerCreate.model_validate(again))
    with pytest.raises(AlreadyExistsError) as raised:
        await service.restore(customer.id)
    assert set(raised.value.fields) == set(names)


async def test_profile_customer_goes_and_comes_back(db: Database) -> None:
    customer = await make_customer(db)
    child = await make_profile(db, customer_id=str(customer.id))
    service, children = CustomerService(db), ProfileService(db)
    await service.delete(customer.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"customer_id"}
    await service.restore(customer.id)
    await children.get(child.id)
    # What was deleted before does not come back.
    await children.delete(child.id)
    await service.delete(customer.id)
    await service.restore(customer.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)


async def test_order_customer_is_in_the_way_until_it_is_deleted(db: Database) -> None:
    customer = await make_customer(db)
    child = await make_order(db, customer_id=str(customer.id))
    service, children = CustomerService(db), OrderService(db)
    with pytest.raises(StillReferencedError):
        await service.delete(customer.id)
    await children.delete(child.id)
    await service.delete(customer.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"customer_id"}
    await service.restore(customer.id)
    await children.restore(child.id)
    with pytest.raises(StillReferencedError):
        await service.delete(customer.id)


async def test_lease_customer_is_in_the_way_until_it_is_deleted(db: Database) -> None:
    customer = await make_customer(db)
    child = await make_lease(db, customer_id=str(customer.id))
    service, children = CustomerService(db), LeaseService(db)
    with pytest.raises(StillReferencedError):
        await service.delete(customer.id)
    await children.delete(child.id)
    await service.delete(customer.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"customer_id"}
    await service.restore(customer.id)
    await children.restore(child.id)
    with pytest.raises(StillReferencedError):
        await service.delete(customer.id)


async def test_deleted_profile_are_not_embedded(db: Database) -> None:
    customer = await make_customer(db)
    child = await make_profile(db, customer_id=str(customer.id))
    service = CustomerService(db)
    assert (await service.get(customer.id)).profile
    await ProfileService(db).delete(child.id)
    assert not (await service.get(customer.id)).profile


async def test_deleted_orders_are_not_embedded(db: Database) -> None:
    customer = await make_customer(db)
    child = await make_order(db, customer_id=str(customer.id))
    service = CustomerService(db)
    assert (await service.get(customer.id)).orders
    await OrderService(db).delete(child.id)
    assert not (await service.get(customer.id)).orders
