"""Orders below HTTP."""

from asyncio import gather, sleep
from typing import Any

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, NotFoundError, NotImplementedActionError, WrongStateError
from app.schemas.order import (
    OrderCreate,
    OrderDeliverInput,
    OrderFlagInput,
    OrderForgetAllInput,
    OrderImportInput,
    OrderPriceInput,
    OrderQuery,
    OrderQuoteInput,
    OrderRead,
    OrderSendInvoiceInput,
    OrderUpdate,
)
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


@pytest.mark.parametrize("state", ["html"])
async def test_transition_open(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    service = OrderService(db)
    changed = await service.open(order.id)
    assert as_json(changed)["state"] == "pdf"
    assert await service.get(order.id) == changed


@pytest.mark.parametrize("state", ["pdf"])
async def test_wrong_state_for_open(db: Database, state: str) -> None:
    order = await make_order_in(db, state)
    with pytest.raises(WrongStateError) as raised:
        await OrderService(db).open(order.id)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_open(db: Database) -> None:
    class Refusing(OrderService):
        @override
        async def on_open(self, order: OrderRead) -> None:
            assert await self.get(order.id) == order
            raise ConflictError("Not now.")

    order = await make_order_in(db, "html")
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).open(order.id)
    assert await OrderService(db).get(order.id) == order


async def test_one_of_two_wins_open(committed: Database) -> None:
    class Slow(OrderService):
        @override
        async def on_open(self, order: OrderRead) -> None:
            await sleep(0.05)

    order = await make_order_in(committed, "html")
    both = (Slow(committed).open(order.id) for _ in range(2))
    results = await gather(*both, return_exceptions=True)
    assert {type(result) for result in results} == {OrderRead, WrongStateError}


SEND_INVOICE_INPUT: dict[str, Any] = {
    "format": "pdf",
    "copies": 1,
    "email": "email-a@example.com",
    "remarks": ["remarks-a"],
    "extra": {"letter": "a"},
    "on": "2030-01-01",
}
QUOTE_INPUT: dict[str, Any] = {"discount": "1.00"}
PRICE_INPUT: dict[str, Any] = {"express": False, "weight": 1.0, "quantity": 1, "day": "2030-01-01"}
FLAG_INPUT: dict[str, Any] = {"text": "a"}
DELIVER_INPUT: dict[str, Any] = {
    "address": {"street": "street-a", "town": "town-a"},
    "stops": [{"street": "street-a", "town": "town-a"}],
}
IMPORT_INPUT: dict[str, Any] = {"lines": ["lines-a"]}
FORGET_ALL_INPUT: dict[str, Any] = {"before": "2030-01-01T12:00:00Z"}


# Once the action is written, tests of what it does take the place of this one.
async def test_action_send_invoice(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).send_invoice(
            order.id, OrderSendInvoiceInput.model_validate(SEND_INVOICE_INPUT)
        )


# Once the action is written, tests of what it does take the place of this one.
async def test_action_archive(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).archive(order.id)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_duplicate(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).duplicate(order.id)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_quote(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).quote(order.id, OrderQuoteInput.model_validate(QUOTE_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_price(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).price(order.id, OrderPriceInput.model_validate(PRICE_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_flag(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).flag(order.id, OrderFlagInput.model_validate(FLAG_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_unflag(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).unflag(order.id)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_deliver(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).deliver(order.id, OrderDeliverInput.model_validate(DELIVER_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_route(db: Database) -> None:
    order = await make_order(db)
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).route(order.id)


# Once the action is written, tests of what it does take the place of this one.
async def test_action_import(db: Database) -> None:
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).import_(OrderImportInput.model_validate(IMPORT_INPUT))


# Once the action is written, tests of what it does take the place of this one.
async def test_action_statistics(db: Database) -> None:
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).statistics()


# Once the action is written, tests of what it does take the place of this one.
async def test_action_forget_all(db: Database) -> None:
    with pytest.raises(NotImplementedActionError):
        await OrderService(db).forget_all(OrderForgetAllInput.model_validate(FORGET_ALL_INPUT))
