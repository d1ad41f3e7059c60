"""Lines below HTTP."""

import pytest

from app.db.session import Database
from app.errors import MissingReferenceError, NotFoundError
from app.schemas.line import LineCreate, LineQuery, LineUpdate
from app.services.line import LineService
from app.services.order import OrderService
from app.services.remark import RemarkService
from tests.factories.line import build_line, make_line
from tests.factories.order import make_order
from tests.factories.remark import make_remark


async def test_get(db: Database) -> None:
    line = await make_line(db)
    assert await LineService(db).get(line.id) == line


async def test_search(db: Database) -> None:
    line = await make_line(db)
    page = await LineService(db).search(LineQuery())
    assert page.items == [line]


def test_page_size() -> None:
    assert LineQuery().limit == 20


async def test_update(db: Database) -> None:
    line = await make_line(db)
    change = LineUpdate.model_validate({"quantity": 2})
    changed = await LineService(db).update(line.id, change)
    assert changed != line
    assert await LineService(db).get(line.id) == changed


async def test_deleted(db: Database) -> None:
    line = await make_line(db)
    service = LineService(db)
    await service.delete(line.id)
    with pytest.raises(NotFoundError, match=r"^There is no line "):
        await service.get(line.id)
    with pytest.raises(NotFoundError, match=r"^There is no line "):
        await service.update(line.id, LineUpdate())
    change = LineUpdate.model_validate({"quantity": 2})
    with pytest.raises(NotFoundError, match=r"^There is no line "):
        await service.update(line.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no line "):
        await service.delete(line.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    line = await make_line(db)
    body = LineCreate.model_validate(await build_line(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = LineService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(line.id)
            await service.get(line.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await LineService(db).search(LineQuery())
    assert page.items == [line]


async def test_restore(db: Database) -> None:
    line = await make_line(db)
    service = LineService(db)
    assert await service.restore(line.id) == await service.get(line.id)
    await service.delete(line.id)
    restored = await service.restore(line.id)
    assert await service.restore(line.id) == await service.get(line.id) == restored


async def test_order_must_not_be_deleted(db: Database) -> None:
    line = await make_line(db)
    other = await make_order(db)
    await OrderService(db).delete(other.id)
    service = LineService(db)
    body = LineCreate.model_validate(await build_line(db, order_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(body)
    assert set(raised.value.fields) == {"order_id"}
    change = LineUpdate.model_validate({"order_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(line.id, change)
    assert await service.get(line.id) == line


async def test_remark_line_goes_and_comes_back(db: Database) -> None:
    line = await make_line(db)
    child = await make_remark(db, line_id=str(line.id))
    service, children = LineService(db), RemarkService(db)
    await service.delete(line.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)
    with pytest.raises(MissingReferenceError) as raised:
        await children.restore(child.id)
    assert set(raised.value.fields) == {"line_id"}
    await service.restore(line.id)
    await children.get(child.id)
    # What was deleted before does not come back.
    await children.delete(child.id)
    await service.delete(line.id)
    await service.restore(line.id)
    with pytest.raises(NotFoundError):
        await children.get(child.id)
