"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.customer import Customer
from app.schemas.customer import CustomerUpdate
from app.services.customer import CustomerService
from tests.factories.customer import make_customer


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    customer = await make_customer(committed)
    change = CustomerUpdate.model_validate({"email": "email-b@example.com"})
    service = CustomerService(committed)
    outcomes = await asyncio.gather(
        *(service.update(customer.id, change, versions=[1]) for _ in range(5)),
        return_exceptions=True,
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(customer.id)).version == 2
    await service.delete(customer.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    customer = await make_customer(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Customer, customer.id)
        flag_modified(stored, "email")
    assert (await CustomerService(committed).get(customer.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    customer = await make_customer(committed)
    change = CustomerUpdate.model_validate({"email": "email-b@example.com"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Customer, customer.id)
            await CustomerService(transaction).update(customer.id, change)
            flag_modified(stored, "email")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await CustomerService(committed).get(customer.id)).version == 1
