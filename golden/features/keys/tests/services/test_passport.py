"""Passports below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.passport import PassportCreate, PassportQuery, PassportUpdate
from app.services.passport import PassportService
from tests.factories.passport import build_passport, make_passport


async def test_get(db: Database) -> None:
    passport = await make_passport(db)
    assert await PassportService(db).get(passport.country_code, passport.number) == passport


async def test_search(db: Database) -> None:
    passport = await make_passport(db)
    page = await PassportService(db).search(PassportQuery())
    assert page.items == [passport]


def test_page_size() -> None:
    assert PassportQuery().limit == 20


async def test_update(db: Database) -> None:
    passport = await make_passport(db)
    change = PassportUpdate.model_validate({"holder": "holder-b"})
    changed = await PassportService(db).update(passport.country_code, passport.number, change)
    assert changed != passport
    assert await PassportService(db).get(passport.country_code, passport.number) == changed


async def test_deleted(db: Database) -> None:
    passport = await make_passport(db)
    service = PassportService(db)
    await service.delete(passport.country_code, passport.number)
    with pytest.raises(NotFoundError, match=r"^There is no passport "):
        await service.get(passport.country_code, passport.number)
    with pytest.raises(NotFoundError, match=r"^There is no passport "):
        await service.update(passport.country_code, passport.number, PassportUpdate())
    change = PassportUpdate.model_validate({"holder": "holder-b"})
    with pytest.raises(NotFoundError, match=r"^There is no passport "):
        await service.update(passport.country_code, passport.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no passport "):
        await service.delete(passport.country_code, passport.number)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    passport = await make_passport(db)
    body = PassportCreate.model_validate(await build_passport(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PassportService(transaction)
            created = await service.create(body)
            assert await service.get(created.country_code, created.number) == created
            await service.delete(passport.country_code, passport.number)
            await service.get(passport.country_code, passport.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PassportService(db).search(PassportQuery())
    assert page.items == [passport]
