"""Users below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.user import UserCreate, UserQuery, UserUpdate
from app.services.user import UserService
from tests.factories.user import build_user, make_user


async def test_get(db: Database) -> None:
    user = await make_user(db)
    assert await UserService(db).get(user.username) == user


async def test_search(db: Database) -> None:
    user = await make_user(db)
    page = await UserService(db).search(UserQuery())
    assert page.items == [user]


def test_page_size() -> None:
    assert UserQuery().limit == 20


async def test_update(db: Database) -> None:
    user = await make_user(db)
    change = UserUpdate.model_validate({"id": 2})
    changed = await UserService(db).update(user.username, change)
    assert changed != user
    assert await UserService(db).get(user.username) == changed


async def test_deleted(db: Database) -> None:
    user = await make_user(db)
    service = UserService(db)
    await service.delete(user.username)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.get(user.username)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.update(user.username, UserUpdate())
    change = UserUpdate.model_validate({"id": 2})
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.update(user.username, change)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.delete(user.username)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    user = await make_user(db)
    body = UserCreate.model_validate(await build_user(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = UserService(transaction)
            created = await service.create(body)
            assert await service.get(created.username) == created
            await service.delete(user.username)
            await service.get(user.username)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await UserService(db).search(UserQuery())
    assert page.items == [user]
