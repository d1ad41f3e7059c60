"""Orders below HTTP."""

import pytest

from app.db.session import Database
from app.errors import AlreadyExistsError, MissingReferenceError, NotFoundError
from app.schemas.order import OrderCreate, OrderQuery, OrderUpdate
from app.services.customer import CustomerService
from app.services.line import LineService
from app.services.order import OrderService
from app.services.tag import TagService
from tests.factories.customer import make_customer
from tests.factories.line import make_line
from tests.factories.order import build_order, make_order
from tests.factories.tag import make_tag


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
        ["channel", "position"],
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


async def test_customer_must_not_be_deleted(db: Database) -> None:
    order = await make_order(db)
    other = await make_customer(db)
    await CustomerService(db).delete(other.id)
    service = OrderService(db)
    body = OrderCreate.model_validate(await build_order(db, customer_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"customer_id"}
    change = OrderUpdate.model_validate({"customer_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(order.id, change)
    assert await service.get(order.id) == order


async def test_parent_must_not_be_deleted(db: Database) -> None:
    order = await make_order(db)
    other = await make_order(db)
    await OrderService(db).delete(other.id)
    service = OrderService(db)
    body = OrderCreate.model_validate(await build_order(db, parent_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"parent_id"}
    change = OrderUpdate.model_validate({"parent_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(order.id, change)
    assert await service.get(order.id) == order


async def test_line_order_goes_and_comes_back(db: Database) -> None:
    order = await make_order(db)
    child = await make_line(db, order_id=str(order.id))
    service, children = OrderService(db), LineService(db)
    await service.delete(order.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"order_id"}
    await service.restore(order.id)
    await children.get(child.id)
    # What was deleted before does not come back.
    await children.delete(child.id)
    await service.delete(order.id)
    await service.restore(order.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)


async def test_deleted_lines_are_not_embedded(db: Database) -> None:
    order = await make_order(db)
    child = await make_line(db, order_id=str(order.id))
    service = OrderService(db)
    assert (await service.get(order.id)).lines
    await LineService(db).delete(child.id)
    assert not (await service.get(order.id)).lines


async def test_deleted_rows_leave_tag_ids(db: Database) -> None:
    other = await make_tag(db)
    body = OrderCreate.model_validate(await build_order(db, tag_ids=[str(other.id)]))
    service, others = OrderService(db), TagService(db)
    order = await service.create(body)
    await others.delete(other.id)
    assert (await service.get(order.id)).tag_ids == []
    change = OrderUpdate.model_validate({"tag_ids": [str(other.id)]})
    with pytest.raises(MissingReferenceError) as raised:
        await service.update(order.id, change)
    assert raised.value.fields == ("tag_ids",)
    await others.restore(other.id)
    assert (await service.get(order.id)).tag_ids == order.tag_ids
