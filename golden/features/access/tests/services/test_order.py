"""Orders below HTTP."""

from asyncio import gather, sleep
from typing import Any

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import (
    AlreadyExistsError,
    ConflictError,
    NotFoundError,
    NotImplementedActionError,
    WrongStateError,
)
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderRemindInput, OrderUpdate
from app.services.order import OrderService
from tests.factories import as_json
from tests.factories.order import build_order, make_order, make_order_in


async def test_get(db: Database) -> None:
    order = await make_order(db)
    assert await OrderService(db).get(order.id) == order


async def test_search(db: Database) -> None:
    order = await make_order(db)
    page = await OrderService(db).search(OrderQuery())
    assert page.items == [order]


def test_page_size() -> None:
    assert OrderQuery().limit == 20


async def test_update(db: Database) -> None:
    order = await make_order(db)
    change = OrderUpdate.model_validate({"number": "number-b"})
    changed = await OrderService(db).update(order.id, change)
    assert changed != order
    assert await OrderService(db).get(order.id) == changed


async def test_deleted(db: Database) -> None:
    order = await make_order(db)
    service = OrderService(db)
    await service.delete(order.id)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.get(order.id)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.update(order.id, OrderUpdate())
    change = OrderUpdate.model_validate({"number": "number-b"})
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.update(order.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no order "):
        await service.delete(order.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    order = await make_order(db)
    body = OrderCreate.model_validate(await build_order(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OrderService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(order.id)
            await service.get(order.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OrderService(db).search(OrderQuery())
    assert page.items == [order]


@pytest.mark.parametrize("state", ["draft"])
async def test_transition_pay(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.pay(order.id)
    assert as_json(changed)["status"] == "paid"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["paid", "shipped", "cancelled"])
async def test_wrong_state_for_pay(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).pay(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_pay(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_pay(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "draft")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).pay(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_pay(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_pay(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "draft")
    both = (Slow(committed).pay(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["paid"])
async def test_transition_ship(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.ship(order.id)
    assert as_json(changed)["status"] == "shipped"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["draft", "shipped", "cancelled"])
async def test_wrong_state_for_ship(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).ship(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_ship(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_ship(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "paid")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).ship(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_ship(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_ship(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "paid")
    both = (Slow(committed).ship(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["draft", "paid"])
async def test_transition_cancel(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.cancel(order.id)
    assert as_json(changed)["status"] == "cancelled"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["shipped", "cancelled"])
async def test_wrong_state_for_cancel(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).cancel(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_cancel(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_cancel(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "draft")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).cancel(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_cancel(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_cancel(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "draft")
    both = (Slow(committed).cancel(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


REMIND_INPUT: dict[str, Any] = {"text": "text-a"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_remind(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).remind(order.id, OrderRemindInput.model_validate(REMIND_INPUT))


async def test_restore(db: Database) -> None:
    order = await make_order(db)
    service = OrderService(db)
    assert await service.restore(order.id) == await service.get(order.id)
    await service.delete(order.id)
    restored = await service.restore(order.id)
    assert await service.restore(order.id) == await service.get(order.id) == restored


@pytest.mark.parametrize(
    "names",
    [
        ["number"],
    ],
)
async def test_values_of_a_deleted_row_are_free(db: Database, names: list[str]) -> None:
    body = await build_order(db)
    service = OrderService(db)
    order = await service.create(OrderCreate.model_validate(body))
    await service.delete(order.id)
    again = await build_order(db) | {name: body[name] for name in names}
    await service.create(OrderCreate.model_validate(again))
    with pytest.raises(AlreadyExistsError) as raised:
        await service.restore(order.id)
    assert set(raised.value.fields) == set(names)
