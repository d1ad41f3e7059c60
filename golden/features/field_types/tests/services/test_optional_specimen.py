"""Optional specimens below HTTP."""

import pytest
from sqlalchemy import select

from app.db.session import Database
from app.errors import NotFoundError
from app.models.optional_specimen import OptionalSpecimen
from app.schemas.optional_specimen import (
    OptionalSpecimenCreate,
    OptionalSpecimenQuery,
    OptionalSpecimenUpdate,
)
from app.services.optional_specimen import OptionalSpecimenService
from app.services.passwords import verify_password
from tests.conftest import Count
from tests.factories.optional_specimen import build_optional_specimen, make_optional_specimen


async def test_get(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    assert await OptionalSpecimenService(db).get(optional_specimen.id) == optional_specimen


async def test_search(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    page = await OptionalSpecimenService(db).search(OptionalSpecimenQuery())
    assert page.items == [optional_specimen]


def test_page_size() -> None:
    assert OptionalSpecimenQuery().limit == 20


async def test_update(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    change = OptionalSpecimenUpdate.model_validate({"name": "name-b"})
    changed = await OptionalSpecimenService(db).update(optional_specimen.id, change)
    assert changed != optional_specimen
    assert await OptionalSpecimenService(db).get(optional_specimen.id) == changed


async def test_deleted(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    service = OptionalSpecimenService(db)
    await service.delete(optional_specimen.id)
    with pytest.raises(NotFoundError, match=r"^There is no optional specimen "):
        await service.get(optional_specimen.id)
    with pytest.raises(NotFoundError, match=r"^There is no optional specimen "):
        await service.update(optional_specimen.id, OptionalSpecimenUpdate())
    change = OptionalSpecimenUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no optional specimen "):
        await service.update(optional_specimen.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no optional specimen "):
        await service.delete(optional_specimen.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db)
    body = OptionalSpecimenCreate.model_validate(await build_optional_specimen(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = OptionalSpecimenService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(optional_specimen.id)
            await service.get(optional_specimen.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await OptionalSpecimenService(db).search(OptionalSpecimenQuery())
    assert page.items == [optional_specimen]


@pytest.mark.parametrize("name", ["secret"])
async def test_password_is_kept_as_a_hash(db: Database, name: str) -> None:
    body = await build_optional_specimen(db)
    optional_specimen = await OptionalSpecimenService(db).create(
        OptionalSpecimenCreate.model_validate(body)
    )
    columns = OptionalSpecimen.metadata.tables["optional_specimen"].columns
    (hashed,) = await db.one(select(columns[name]))
    assert hashed.startswith("$argon2")
    assert await verify_password(body[name], hashed)
    assert not await verify_password(f"{body[name]}x", hashed)
    change = OptionalSpecimenUpdate.model_validate({name: f"{body[name][:-1]}y"})
    await OptionalSpecimenService(db).update(optional_specimen.id, change)
    (changed,) = await db.one(select(columns[name]))
    assert not await verify_password(body[name], changed)
    assert await verify_password(f"{body[name][:-1]}y", changed)


async def test_change_inside_of_json(db: Database) -> None:
    optional_specimen = await make_optional_specimen(db, payload={"inside": [1]})
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(OptionalSpecimen, optional_specimen.id)
        stored.payload["inside"].append(2)
    changed = await OptionalSpecimenService(db).get(optional_specimen.id)
    assert changed.payload == {"inside": [1, 2]}


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    optional_specimen = await make_optional_specimen(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(OptionalSpecimen, optional_specimen.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
