"""Specimens below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.specimen import Specimen
from app.schemas.specimen import SpecimenCreate, SpecimenQuery, SpecimenUpdate
from app.services.passwords import verify_password
from app.services.specimen import SpecimenService
from tests.conftest import Count
from tests.factories.specimen import build_specimen, make_specimen


async def test_get(db: Database) -> None:
    specimen = await make_specimen(db)
    assert await SpecimenService(db).get(specimen.id) == specimen


async def test_search(db: Database) -> None:
    specimen = await make_specimen(db)
    page = await SpecimenService(db).search(SpecimenQuery())
    assert page.items == [specimen]


def test_page_size() -> None:
    assert SpecimenQuery().limit == 20


async def test_update(db: Database) -> None:
    specimen = await make_specimen(db)
    change = SpecimenUpdate.model_validate({"name": "name-b"})
    changed = await SpecimenService(db).update(specimen.id, change)
    assert changed != specimen
    assert await SpecimenService(db).get(specimen.id) == changed


async def test_deleted(db: Database) -> None:
    specimen = await make_specimen(db)
    service = SpecimenService(db)
    await service.delete(specimen.id)
    with pytest.raises(NotFoundError, match=r"^There is no specimen "):
        await service.get(specimen.id)
    with pytest.raises(NotFoundError, match=r"^There is no specimen "):
        await service.update(specimen.id, SpecimenUpdate())
    change = SpecimenUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no specimen "):
        await service.update(specimen.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no specimen "):
        await service.delete(specimen.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    specimen = await make_specimen(db)
    body = SpecimenCreate.model_validate(await build_specimen(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = SpecimenService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(specimen.id)
            await service.get(specimen.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await SpecimenService(db).search(SpecimenQuery())
    assert page.items == [specimen]


@pytest.mark.parametrize("name", ["secret"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_specimen(db)
    specimen = await SpecimenService(db).create(SpecimenCreate.model_validate(body))
    columns = Specimen.metadata.tables["specimen"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = SpecimenUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await SpecimenService(db).update(specimen.id, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)


async def test_change_inside_of_json(db: Database) -> None:
    specimen = await make_specimen(db, payload={"inside": [1]})
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Specimen, specimen.id)
        stored.payload["inside"].append(2)
    changed = await SpecimenService(db).get(specimen.id)
    assert changed.payload == {"inside": [1, 2]}


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    specimen = await make_specimen(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Specimen, specimen.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
