"""People below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.models.person import Person
from app.schemas.person import PersonCreate, PersonQuery, PersonUpdate
from app.services.person import PersonService
from tests.conftest import Count
from tests.factories.person import build_person, make_person


async def test_get(db: Database) -> None:
    person = await make_person(db)
    assert await PersonService(db).get(person.id) == person


async def test_search(db: Database) -> None:
    person = await make_person(db)
    page = await PersonService(db).search(PersonQuery())
    assert page.items == [person]


def test_page_size() -> None:
    assert PersonQuery().limit == 20


async def test_update(db: Database) -> None:
    person = await make_person(db)
    change = PersonUpdate.model_validate({"name": "name-b"})
    changed = await PersonService(db).update(person.id, change)
    assert changed != person
    assert await PersonService(db).get(person.id) == changed


async def test_deleted(db: Database) -> None:
    person = await make_person(db)
    service = PersonService(db)
    await service.delete(person.id)
    with pytest.raises(NotFoundError, match=r"^There is no person "):
        await service.get(person.id)
    with pytest.raises(NotFoundError, match=r"^There is no person "):
        await service.update(person.id, PersonUpdate())
    change = PersonUpdate.model_validate({"name": "name-b"})
    with pytest.raises(NotFoundError, match=r"^There is no person "):
        await service.update(person.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no person "):
        await service.delete(person.id)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    person = await make_person(db)
    body = PersonCreate.model_validate(await build_person(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = PersonService(transaction)
            created = await service.create(body)
            assert await service.get(created.id) == created
            await service.delete(person.id)
            await service.get(person.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await PersonService(db).search(PersonQuery())
    assert page.items == [person]


async def test_change_inside_of_json(db: Database) -> None:
    person = await make_person(db)
    async with db.transaction() as transaction:
        stored = await transaction.session.get_one(Person, person.id)
        stored.home.street = "street-b"
        stored.others.append(stored.others[0])
        stored.birthplace.street = "street-b"
        stored.card.class_ = "class-b"
    changed = await PersonService(db).get(person.id)
    assert changed.home.street == "street-b"
    assert changed.others == [*person.others, person.others[0]]
    assert changed.birthplace.street == "street-b"
    assert changed.card.class_ == "class-b"


async def test_no_change_inside_of_json(db: Database, count_statements: Count) -> None:
    person = await make_person(db)
    with count_statements() as statements:
        async with db.transaction() as transaction:
            await transaction.session.get_one(Person, person.id)
    assert not any(statement.startswith("UPDATE") for statement in statements)
