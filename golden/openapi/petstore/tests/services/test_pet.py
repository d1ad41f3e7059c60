"""Pets below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.pet import Pet
from app.schemas.pet import PetCreate, PetQuery, PetUpdate
from app.services.pet import PetService
from tests.conftest import Count
from tests.factories.pet import build_pet, make_pet


async def test_get(db: Database) -> None:
    pet = await make_pet(db)
    assert await PetService(db).get(pet.id) == pet


async def test_search(db: Database) -> None:
    pet = await make_pet(db)
    page = await PetService(db).search(PetQuery())
    assert page.items == [pet]


def test_page_size() -> None:
    assert PetQuery().limit == 20


async def test_update(db: Database) -> None:
    pet = await make_pet(db)
    change = PetUpdate.model_validate({"name": "name-b"})
    changed = await PetService(db).update(pet.id, change)
    assert changed != pet
    assert await PetService(db).get(pet.id) == changed


async def test_deleted(db: Database) -> None:
    pet = await make_pet(db)
    service = PetService(db)
    await service.delete(pet.id)
    with pytest.raises(NotFoundError, match=r"^There is no pet "):
        await service.get(pet.id)
    with pytest.raises(NotFoundError, match=r"^There is no pet "):
        await service.update(pet.id, PetUpdate())
    change = PetUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no pet "):
        await service.update(pet.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no pet "):
        await service.delete(pet.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    pet = await make_pet(db)
    body = PetCreate.model_validate(await build_pet(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PetService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(pet.id)
            await service.get(pet.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PetService(db).search(PetQuery())
    assert page.items == [pet]


async def test_change_inside_of_json(db: Database) -> None:
    pet = await make_pet(db, category={"inside": [1]}, tags={"inside": [1]})
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Pet, pet.id)
        stored.category["inside"].append(2)
        stored.photo_urls.append(stored.photo_urls[0])
        stored.tags["inside"].append(2)
    changed = await PetService(db).get(pet.id)
    assert changed.category == {"inside": [1, 2]}
    assert changed.photo_urls == [*pet.photo_urls, pet.photo_urls[0]]
    assert changed.tags == {"inside": [1, 2]}


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    pet = await make_pet(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Pet, pet.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
