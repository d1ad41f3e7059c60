"""Settings below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.setting import Setting
from app.schemas.setting import SettingCreate, SettingQuery, SettingUpdate
from app.services.setting import SettingService
from tests.conftest import Count
from tests.factories.setting import build_setting, make_setting


async def test_get(db: Database) -> None:
    setting = await make_setting(db)
    assert await SettingService(db).get(setting.id) == setting


async def test_search(db: Database) -> None:
    setting = await make_setting(db)
    page = await SettingService(db).search(SettingQuery())
    assert page.items == [setting]


def test_page_size() -> None:
    assert SettingQuery().limit == 20


async def test_update(db: Database) -> None:
    setting = await make_setting(db)
    change = SettingUpdate.model_validate({"name": "name-b"})
    changed = await SettingService(db).update(setting.id, change)
    assert changed != setting
    assert await SettingService(db).get(setting.id) == changed


async def test_deleted(db: Database) -> None:
    setting = await make_setting(db)
    service = SettingService(db)
    await service.delete(setting.id)
    with pytest.raises(NotFoundError, match=r"^There is no setting "):
        await service.get(setting.id)
    with pytest.raises(NotFoundError, match=r"^There is no setting "):
        await service.update(setting.id, SettingUpdate())
    change = SettingUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no setting "):
        await service.update(setting.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no setting "):
        await service.delete(setting.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    setting = await make_setting(db)
    body = SettingCreate.model_validate(await build_setting(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SettingService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(setting.id)
            await service.get(setting.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SettingService(db).search(SettingQuery())
    assert page.items == [setting]


async def test_change_inside_of_json(db: Database) -> None:
    setting = await make_setting(db, payload={"inside": [1]})
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Setting, setting.id)
        stored.payload["inside"].append(2)
        stored.words.append(stored.words[0])
    changed = await SettingService(db).get(setting.id)
    assert changed.payload == {"inside": [1, 2]}
    assert changed.words == [*setting.words, setting.words[0]]


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    setting = await make_setting(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Setting, setting.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
