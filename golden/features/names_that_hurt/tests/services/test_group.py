"""Groups below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.group import GroupCreate, GroupQuery, GroupUpdate
from app.services.group import GroupService
from tests.factories.group import build_group, make_group


async def test_get(db: Database) -> None:
    group = await make_group(db)
    assert await GroupService(db).get(group.id) == group


async def test_search(db: Database) -> None:
    group = await make_group(db)
    page = await GroupService(db).search(GroupQuery())
    assert page.items == [group]


def test_page_size() -> None:
    assert GroupQuery().limit == 20


async def test_update(db: Database) -> None:
    group = await make_group(db)
    change = GroupUpdate.model_validate({"values": [2]})
    changed = await GroupService(db).update(group.id, change)
    assert changed != group
    assert await GroupService(db).get(group.id) == changed


async def test_deleted(db: Database) -> None:
    group = await make_group(db)
    service = GroupService(db)
    await service.delete(group.id)
    with pytest.raises(NotFoundError, match=r"^There is no group "):
        await service.get(group.id)
    with pytest.raises(NotFoundError, match=r"^There is no group "):
        await service.update(group.id, GroupUpdate())
    change = GroupUpdate.model_validate({"values": [2]})
    with pytest.raises(NotFoundError, match=r"^There is no group "):
        await service.update(group.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no group "):
        await service.delete(group.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    group = await make_group(db)
    body = GroupCreate.model_validate(await build_group(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = GroupService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(group.id)
            await service.get(group.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await GroupService(db).search(GroupQuery())
    assert page.items == [group]
