"""Orders below HTTP."""

from asyncio import gather, sleep
from typing import Any

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, WrongStateError
from app.schemas.order import OrderCreate, OrderQuery, OrderRead, OrderShipInput, OrderUpdate
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


SHIP_INPUT: dict[str, Any] = {
    "parcels": 1,
    "color": "red",
    "tracking": "tracking-a",
    "weight": "1.000",
    "notes": ["notes-a"],
    "sent_at": "2030-01-01T12:00:00Z",
    "insured": False,
    "extra": {"letter": "a"},
    "class": "a",
}


@pytest.mark.parametrize("state", ["in-progress"])
async def test_transition_ship(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.ship(order.id, OrderShipInput.model_validate(SHIP_INPUT))
    assert as_json(changed)["status"] == "shipped"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["draft", "shipped", "called off"])
async def test_wrong_state_for_ship(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).ship(order.id, OrderShipInput.model_validate(SHIP_INPUT))
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_ship(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_ship(self, order: OrderRead, data: OrderShipInput) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "in-progress")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).ship(order.id, OrderShipInput.model_validate(SHIP_INPUT))
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_ship(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_ship(self, order: OrderRead, data: OrderShipInput) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "in-progress")
    both = (
        Slow(committed).ship(order.id, OrderShipInput.model_validate(SHIP_INPUT)) for _ in range(2)
    )
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["draft", "in-progress"])
async def test_transition_call_off(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.call_off(order.id)
    assert as_json(changed)["status"] == "called off"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["shipped", "called off"])
async def test_wrong_state_for_call_off(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).call_off(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_call_off(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_call_off(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "draft")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).call_off(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_call_off(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_call_off(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "draft")
    both = (Slow(committed).call_off(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["called off", "shipped"])
async def test_transition_reopen(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.reopen(order.id)
    assert as_json(changed)["status"] == "draft"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["draft", "in-progress"])
async def test_wrong_state_for_reopen(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).reopen(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_reopen(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_reopen(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "called off")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).reopen(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_reopen(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_reopen(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "called off")
    both = (Slow(committed).reopen(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["draft"])
async def test_transition_import(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.import_(order.id)
    assert as_json(changed)["status"] == "in-progress"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["in-progress", "shipped", "called off"])
async def test_wrong_state_for_import(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).import_(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_import(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_import(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "draft")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).import_(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_import(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_import(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "draft")
    both = (Slow(committed).import_(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


@pytest.mark.parametrize("state", ["in-progress", "draft"])
async def test_transition_touch(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.touch(order.id)
    assert as_json(changed)["status"] == "in-progress"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["shipped", "called off"])
async def test_wrong_state_for_touch(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).touch(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_touch(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_touch(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "in-progress")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).touch(order.id)
    assert await OrderService(db).get(order.id) == order
