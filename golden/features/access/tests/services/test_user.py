"""Users below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.user import User
from app.schemas.user import UserCreate, UserQuery, UserUpdate
from app.services.passwords import verify_password
from app.services.user import UserService
from tests.factories.user import build_user, make_user


async def test_get(db: Database) -> None:
    user = await make_user(db)
    assert await UserService(db).get(user.id) == user


async def test_search(db: Database) -> None:
    user = await make_user(db)
    page = await UserService(db).search(UserQuery())
    assert page.items == [user]


def test_page_size() -> None:
    assert UserQuery().limit == 20


async def test_update(db: Database) -> None:
    user = await make_user(db)
    change = UserUpdate.model_validate({"email": "email-b@example.com"})
    changed = await UserService(db).update(user.id, change)
    assert changed != user
    assert await UserService(db).get(user.id) == changed


async def test_deleted(db: Database) -> None:
    user = await make_user(db)
    service = UserService(db)
    await service.delete(user.id)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.get(user.id)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.update(user.id, UserUpdate())
    change = UserUpdate.model_validate({"email": "email-b@example.com"})
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.update(user.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no user "):
        await service.delete(user.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    user = await make_user(db)
    body = UserCreate.model_validate(await build_user(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = UserService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(user.id)
            await service.get(user.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await UserService(db).search(UserQuery())
    assert page.items == [user]


@pytest.mark.parametrize("name", ["password"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_user(db)
    await UserService(db).create(UserCreate.model_validate(body))
    columns = User.metadata.tables["user"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
