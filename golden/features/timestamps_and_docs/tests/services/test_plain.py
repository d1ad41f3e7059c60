"""Plains below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.plain import PlainCreate, PlainQuery, PlainUpdate
from app.services.plain import PlainService
from tests.factories.plain import build_plain, make_plain


async def test_get(db: Database) -> None:
    plain = await make_plain(db)
    assert await PlainService(db).get(plain.id) == plain


async def test_search(db: Database) -> None:
    plain = await make_plain(db)
    page = await PlainService(db).search(PlainQuery())
    assert page.items == [plain]


def test_page_size() -> None:
    assert PlainQuery().limit == 20


async def test_update(db: Database) -> None:
    plain = await make_plain(db)
    change = PlainUpdate.model_validate({"name": "name-b"})
    changed = await PlainService(db).update(plain.id, change)
    assert changed != plain
    assert await PlainService(db).get(plain.id) == changed


async def test_deleted(db: Database) -> None:
    plain = await make_plain(db)
    service = PlainService(db)
    await service.delete(plain.id)
    with pytest.raises(NotFoundError, match=r"^There is no plain "):
        await service.get(plain.id)
    with pytest.raises(NotFoundError, match=r"^There is no plain "):
        await service.update(plain.id, PlainUpdate())
    change = PlainUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no plain "):
        await service.update(plain.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no plain "):
        await service.delete(plain.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    plain = await make_plain(db)
    body = PlainCreate.model_validate(await build_plain(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PlainService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(plain.id)
            await service.get(plain.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PlainService(db).search(PlainQuery())
    assert page.items == [plain]
