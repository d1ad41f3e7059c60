"""Versions of rows: of changes that are based on the same version one is made, whoever makes it."""

import asyncio

import pytest
from sqlalchemy.orm.attributes import flag_modified

from app.db.session import Database
from app.errors import StaleVersionError
from app.models.order import Order
from app.schemas.order import OrderUpdate
from app.services.order import OrderService
from tests.factories.order import make_order


async def test_one_of_several_changes_is_made(committed: Database) -> None:
    order = await make_order(committed)
    change = OrderUpdate.model_validate({"number": "number-b"})
    service = OrderService(committed)
    outcomes = await asyncio.gather(
        *(service.update(order.id, change, versions=[1]) for _ in range(5)), return_exceptions=True
    )
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleVersionError)]
    assert (len(stale), len(outcomes)) == (4, 5)
    assert (await service.get(order.id)).version == 2
    await service.delete(order.id)


async def test_a_session_counts_versions(committed: Database) -> None:
    order = await make_order(committed)
    async with committed.transaction() as transaction:
        stored = await transaction.session.get_one(Order, order.id)
        flag_modified(stored, "number")
    assert (await OrderService(committed).get(order.id)).version == 2


async def test_a_session_changes_no_newer_version(committed: Database) -> None:
    order = await make_order(committed)
    change = OrderUpdate.model_validate({"number": "number-b"})

    async def change_what_others_changed() -> None:
        async with committed.transaction() as transaction:
            stored = await transaction.session.get_one(Order, order.id)
            await OrderService(transaction).update(order.id, change)
            flag_modified(stored, "number")

    with pytest.raises(StaleVersionError):
        await change_what_others_changed()
    assert (await OrderService(committed).get(order.id)).version == 1
