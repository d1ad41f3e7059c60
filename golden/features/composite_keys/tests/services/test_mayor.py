"""Mayors below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.mayor import MayorCreate, MayorQuery, MayorUpdate
from app.services.mayor import MayorService
from tests.factories.mayor import build_mayor, make_mayor


async def test_get(db: Database) -> None:
    mayor = await make_mayor(db)
    assert await MayorService(db).get(mayor.id) == mayor


async def test_search(db: Database) -> None:
    mayor = await make_mayor(db)
    page = await MayorService(db).search(MayorQuery())
    assert page.items == [mayor]


def test_page_size() -> None:
    assert MayorQuery().limit == 20


async def test_update(db: Database) -> None:
    mayor = await make_mayor(db)
    change = MayorUpdate.model_validate({"name": "name-b"})
    changed = await MayorService(db).update(mayor.id, change)
    assert changed != mayor
    assert await MayorService(db).get(mayor.id) == changed


async def test_deleted(db: Database) -> None:
    mayor = await make_mayor(db)
    service = MayorService(db)
    await service.delete(mayor.id)
    with pytest.raises(NotFoundError, match=r"^There is no mayor "):
        await service.get(mayor.id)
    with pytest.raises(NotFoundError, match=r"^There is no mayor "):
        await service.update(mayor.id, MayorUpdate())
    change = MayorUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no mayor "):
        await service.update(mayor.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no mayor "):
        await service.delete(mayor.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    mayor = await make_mayor(db)
    body = MayorCreate.model_validate(await build_mayor(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = MayorService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(mayor.id)
            await service.get(mayor.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await MayorService(db).search(MayorQuery())
    assert page.items == [mayor]
