"""Owners below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.owner import OwnerCreate, OwnerQuery, OwnerUpdate
from app.services.owner import OwnerService
from tests.factories.owner import build_owner, make_owner


async def test_get(db: Database) -> None:
    the_owner = await make_owner(db)
    assert await OwnerService(db).get(the_owner.id) == the_owner


async def test_search(db: Database) -> None:
    the_owner = await make_owner(db)
    page = await OwnerService(db).search(OwnerQuery())
    assert page.items == [the_owner]


def test_page_size() -> None:
    assert OwnerQuery().limit == 20


async def test_update(db: Database) -> None:
    the_owner = await make_owner(db)
    change = OwnerUpdate.model_validate({"name": "name-b"})
    changed = await OwnerService(db).update(the_owner.id, change)
    assert changed != the_owner
    assert await OwnerService(db).get(the_owner.id) == changed


async def test_deleted(db: Database) -> None:
    the_owner = await make_owner(db)
    service = OwnerService(db)
    await service.delete(the_owner.id)
    with pytest.raises(NotFoundError, match=r"^There is no owner "):
        await service.get(the_owner.id)
    with pytest.raises(NotFoundError, match=r"^There is no owner "):
        await service.update(the_owner.id, OwnerUpdate())
    change = OwnerUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no owner "):
        await service.update(the_owner.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no owner "):
        await service.delete(the_owner.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    the_owner = await make_owner(db)
    body = OwnerCreate.model_validate(await build_owner(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OwnerService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(the_owner.id)
            await service.get(the_owner.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OwnerService(db).search(OwnerQuery())
    assert page.items == [the_owner]
