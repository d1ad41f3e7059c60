"""By uuids below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_uuid import ByUuidCreate, ByUuidQuery, ByUuidUpdate
from app.services.by_uuid import ByUuidService
from tests.factories.by_uuid import build_by_uuid, make_by_uuid


async def test_get(db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    assert await ByUuidService(db).get(by_uuid.token) == by_uuid


async def test_search(db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    page = await ByUuidService(db).search(ByUuidQuery())
    assert page.items == [by_uuid]


def test_page_size() -> None:
    assert ByUuidQuery().limit == 20


async def test_update(db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    change = ByUuidUpdate.model_validate({"n": 2})
    changed = await ByUuidService(db).update(by_uuid.token, change)
    assert changed != by_uuid
    assert await ByUuidService(db).get(by_uuid.token) == changed


async def test_deleted(db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    service = ByUuidService(db)
    await service.delete(by_uuid.token)
    with pytest.raises(NotFoundError, match=r"^There is no by uuid "):
        await service.get(by_uuid.token)
    with pytest.raises(NotFoundError, match=r"^There is no by uuid "):
        await service.update(by_uuid.token, ByUuidUpdate())
    change = ByUuidUpdate.model_validate({"n": 2})
    with pytest.raises(NotFoundError, match=r"^There is no by uuid "):
        await service.update(by_uuid.token, change)
    with pytest.raises(NotFoundError, match=r"^There is no by uuid "):
        await service.delete(by_uuid.token)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_uuid = await make_by_uuid(db)
    body = ByUuidCreate.model_validate(await build_by_uuid(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByUuidService(transaction)
            created = await service.create(body)
            assert await service.get(created.token) == created
            await service.delete(by_uuid.token)
            await service.get(by_uuid.token)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByUuidService(db).search(ByUuidQuery())
    assert page.items == [by_uuid]
