"""Classes below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.class_ import ClassCreate, ClassQuery, ClassUpdate
from app.services.class_ import ClassService
from tests.factories.class_ import build_class, make_class


async def test_get(db: Database) -> None:
    class_ = await make_class(db)
    assert await ClassService(db).get(class_.id) == class_


async def test_search(db: Database) -> None:
    class_ = await make_class(db)
    page = await ClassService(db).search(ClassQuery())
    assert page.items == [class_]


def test_page_size() -> None:
    assert ClassQuery().limit == 20


async def test_update(db: Database) -> None:
    class_ = await make_class(db)
    change = ClassUpdate.model_validate({"def": "def-b"})
    changed = await ClassService(db).update(class_.id, change)
    assert changed != class_
    assert await ClassService(db).get(class_.id) == changed


async def test_deleted(db: Database) -> None:
    class_ = await make_class(db)
    service = ClassService(db)
    await service.delete(class_.id)
    with pytest.raises(NotFoundError, match=r"^There is no class "):
        await service.get(class_.id)
    with pytest.raises(NotFoundError, match=r"^There is no class "):
        await service.update(class_.id, ClassUpdate())
    change = ClassUpdate.model_validate({"def": "def-b"})
    with pytest.raises(NotFoundError, match=r"^There is no class "):
        await service.update(class_.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no class "):
        await service.delete(class_.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    class_ = await make_class(db)
    body = ClassCreate.model_validate(await build_class(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ClassService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(class_.id)
            await service.get(class_.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ClassService(db).search(ClassQuery())
    assert page.items == [class_]
