"""Order lines below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.order_line import OrderLineCreate, OrderLineQuery, OrderLineUpdate
from app.services.order_line import OrderLineService
from tests.factories.order import make_order
from tests.factories.order_line import build_order_line, make_order_line


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of order to which the order lines belong."""
    order = await make_order(db)
    return (order.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    assert await OrderLineService(db).get(*owner, order_line.id) == order_line


async def test_search(db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    page = await OrderLineService(db).search(*owner, OrderLineQuery())
    assert page.items == [order_line]


def test_page_size() -> None:
    assert OrderLineQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    change = OrderLineUpdate.model_validate({"quantity": 2})
    changed = await OrderLineService(db).update(*owner, order_line.id, change)
    assert changed != order_line
    assert await OrderLineService(db).get(*owner, order_line.id) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    service = OrderLineService(db)
    await service.delete(*owner, order_line.id)
    with pytest.raises(NotFoundError, match=r"^There is no order line "):
        await service.get(*owner, order_line.id)
    with pytest.raises(NotFoundError, match=r"^There is no order line "):
        await service.update(*owner, order_line.id, OrderLineUpdate())
    change = OrderLineUpdate.model_validate({"quantity": 2})
    with pytest.raises(NotFoundError, match=r"^There is no order line "):
        await service.update(*owner, order_line.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no order line "):
        await service.delete(*owner, order_line.id)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID]) -> None:
    order_line = await make_order_line(db, *owner)
    body = OrderLineCreate.model_validate(await build_order_line(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OrderLineService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.id) == created
            await service.delete(*owner, order_line.id)
            await service.get(*owner, order_line.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OrderLineService(db).search(*owner, OrderLineQuery())
    assert page.items == [order_line]
