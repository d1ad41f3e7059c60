"""Accounts below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.account import Account
from app.schemas.account import AccountCreate, AccountQuery, AccountUpdate
from app.services.account import AccountService
from app.services.passwords import verify_password
from tests.factories.account import build_account, make_account


async def test_get(db: Database) -> None:
    account = await make_account(db)
    assert await AccountService(db).get(account.id) == account


async def test_search(db: Database) -> None:
    account = await make_account(db)
    page = await AccountService(db).search(AccountQuery())
    assert page.items == [account]


def test_page_size() -> None:
    assert AccountQuery().limit == 20


async def test_update(db: Database) -> None:
    account = await make_account(db)
    change = AccountUpdate.model_validate({"email": "email-b@example.com"})
    changed = await AccountService(db).update(account.id, change)
    assert changed != account
    assert await AccountService(db).get(account.id) == changed


async def test_deleted(db: Database) -> None:
    account = await make_account(db)
    service = AccountService(db)
    await service.delete(account.id)
    with pytest.raises(NotFoundError, match=r"^There is no account "):
        await service.get(account.id)
    with pytest.raises(NotFoundError, match=r"^There is no account "):
        await service.update(account.id, AccountUpdate())
    change = AccountUpdate.model_validate({"email": "email-b@example.com"})
    with pytest.raises(NotFoundError, match=r"^There is no account "):
        await service.update(account.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no account "):
        await service.delete(account.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    account = await make_account(db)
    body = AccountCreate.model_validate(await build_account(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = AccountService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(account.id)
            await service.get(account.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await AccountService(db).search(AccountQuery())
    assert page.items == [account]


@pytest.mark.parametrize("name", ["password"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_account(db)
    account = await AccountService(db).create(AccountCreate.model_validate(body))
    columns = Account.metadata.tables["account"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = AccountUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await AccountService(db).update(account.id, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)
