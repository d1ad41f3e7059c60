"""Choices below HTTP."""

from uuid import UUID

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.choice import ChoiceCreate, ChoiceQuery, ChoiceUpdate
from app.services.choice import ChoiceService
from tests.factories.choice import build_choice, make_choice
from tests.factories.poll import make_poll


@pytest.fixture
async def owner(db: Database) -> tuple[UUID]:
    """The key of poll to which the choices belong."""
    poll = await make_poll(db)
    return (poll.id,)


async def test_get(db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    assert await ChoiceService(db).get(*owner, choice.id) == choice


async def test_search(db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    page = await ChoiceService(db).search(*owner, ChoiceQuery())
    assert page.items == [choice]


def test_page_size() -> None:
    assert ChoiceQuery().limit == 20


async def test_update(db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    change = ChoiceUpdate.model_validate({"text": "text-b"})
    changed = await ChoiceService(db).update(*owner, choice.id, change)
    assert changed != choice
    assert await ChoiceService(db).get(*owner, choice.id) == changed


async def test_deleted(db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    service = ChoiceService(db)
    await service.delete(*owner, choice.id)
    with pytest.raises(NotFoundError, match=r"^There is no choice "):
        await service.get(*owner, choice.id)
    with pytest.raises(NotFoundError, match=r"^There is no choice "):
        await service.update(*owner, choice.id, ChoiceUpdate())
    change = ChoiceUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no choice "):
        await service.update(*owner, choice.id, change)
    with pytest.raises(NotFoundError, match=r"^There is no choice "):
        await service.delete(*owner, choice.id)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[UUID]) -> None:
    choice = await make_choice(db, *owner)
    body = ChoiceCreate.model_validate(await build_choice(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = ChoiceService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.id) == created
            await service.delete(*owner, choice.id)
            await service.get(*owner, choice.id)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await ChoiceService(db).search(*owner, ChoiceQuery())
    assert page.items == [choice]
