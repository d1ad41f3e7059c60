"""By emails below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.by_email import ByEmailCreate, ByEmailQuery, ByEmailUpdate
from app.services.by_email import ByEmailService
from tests.factories.by_email import build_by_email, make_by_email


async def test_get(db: Database) -> None:
    by_email = await make_by_email(db)
    assert await ByEmailService(db).get(by_email.address) == by_email


async def test_search(db: Database) -> None:
    by_email = await make_by_email(db)
    page = await ByEmailService(db).search(ByEmailQuery())
    assert page.items == [by_email]


def test_page_size() -> None:
    assert ByEmailQuery().limit == 20


async def test_update(db: Database) -> None:
    by_email = await make_by_email(db)
    change = ByEmailUpdate.model_validate({"name": "name-b"})
    changed = await ByEmailService(db).update(by_email.address, change)
    assert changed != by_email
    assert await ByEmailService(db).get(by_email.address) == changed


async def test_deleted(db: Database) -> None:
    by_email = await make_by_email(db)
    service = ByEmailService(db)
    await service.delete(by_email.address)
    with pytest.raises(NotFoundError, match=r"^There is no by email "):
        await service.get(by_email.address)
    with pytest.raises(NotFoundError, match=r"^There is no by email "):
        await service.update(by_email.address, ByEmailUpdate())
    change = ByEmailUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no by email "):
        await service.update(by_email.address, change)
    with pytest.raises(NotFoundError, match=r"^There is no by email "):
        await service.delete(by_email.address)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    by_email = await make_by_email(db)
    body = ByEmailCreate.model_validate(await build_by_email(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ByEmailService(transaction)
            created = await service.create(body)
            assert await service.get(created.address) == created
            await service.delete(by_email.address)
            await service.get(by_email.address)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ByEmailService(db).search(ByEmailQuery())
    assert page.items == [by_email]
