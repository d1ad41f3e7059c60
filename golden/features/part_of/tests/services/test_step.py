"""Steps below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.step import StepCreate, StepQuery, StepUpdate
from app.services.step import StepService
from tests.factories.recipe import make_recipe
from tests.factories.step import build_step, make_step


@pytest.fixture
async def owner(db: Database) -> tuple[str]:
    """The key of recipe to which the steps belong."""
    recipe = await make_recipe(db)
    return (recipe.slug,)


async def test_get(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    assert await StepService(db).get(*owner, step.number) == step


async def test_search(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    page = await StepService(db).search(*owner, StepQuery())
    assert page.items == [step]


def test_page_size() -> None:
    assert StepQuery().limit == 20


async def test_update(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    change = StepUpdate.model_validate({"text": "text-b"})
    changed = await StepService(db).update(*owner, step.number, change)
    assert changed != step
    assert await StepService(db).get(*owner, step.number) == changed


async def test_deleted(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    service = StepService(db)
    await service.delete(*owner, step.number)
    with pytest.raises(NotFoundError, match=r"^There is no step "):
        await service.get(*owner, step.number)
    with pytest.raises(NotFoundError, match=r"^There is no step "):
        await service.update(*owner, step.number, StepUpdate())
    change = StepUpdate.model_validate({"text": "text-b"})
    with pytest.raises(NotFoundError, match=r"^There is no step "):
        await service.update(*owner, step.number, change)
    with pytest.raises(NotFoundError, match=r"^There is no step "):
        await service.delete(*owner, step.number)


async def test_part_of_a_transaction_that_fails(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    body = StepCreate.model_validate(await build_step(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = StepService(transaction)
            created = await service.create(*owner, body)
            assert await service.get(*owner, created.number) == created
            await service.delete(*owner, step.number)
            await service.get(*owner, step.number)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await StepService(db).search(*owner, StepQuery())
    assert page.items == [step]
