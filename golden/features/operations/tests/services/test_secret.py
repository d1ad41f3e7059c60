"""Secrets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.secret import SecretCreate, SecretQuery, SecretUpdate
from app.services.secret import SecretService
from tests.factories.secret import build_secret, make_secret


async def test_get(db: Database) -> None:
    secret = await make_secret(db)
    assert await SecretService(db).get(secret.id) == secret


async def test_search(db: Database) -> None:
    secret = await make_secret(db)
    page = await SecretService(db).search(SecretQuery())
    assert page.items == [secret]


def test_page_size() -> None:
    assert SecretQuery().limit == 20


async def test_update(db: Database) -> None:
    secret = await make_secret(db)
    change = SecretUpdate.model_validate({"text": "text-b"})
    changed = await SecretService(db).update(secret.id, change)
    assert changed != secret
    assert await SecretService(db).get(secret.id) == changed


async def test_deleted(db: Database) -> None:
    secret = await make_secret(db)
    service = SecretService(db)
    await service.delete(secret.id)
    with pytest.raises(NotFoundError, match=r"^There is no secret "):
        await service.get(secret.id)
    with pytest.raises(NotFoundError, match=r"^There is no secret "):
        await service.update(secret.id, SecretUpdate())
    change = SecretUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no secret "):
        await service.update(secret.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no secret "):
        await service.delete(secret.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    secret = await make_secret(db)
    body = SecretCreate.model_validate(await build_secret(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SecretService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(secret.id)
            await service.get(secret.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SecretService(db).search(SecretQuery())
    assert page.items == [secret]
