"""Steps below HTTP."""

import pytest
from typing_extensions import override

from app.db.session import Database
from app.errors import ConflictError, MissingReferenceError, NotFoundError, WrongStateError
from app.schemas.step import StepCreate, StepQuery, StepRead, StepUpdate
from app.services.product import ProductService
from app.services.step import StepService
from tests.factories import as_json
from tests.factories.product import make_product
from tests.factories.recipe import make_recipe
from tests.factories.step import build_step, make_step, make_step_in


@pytest.fixture
async def owner(db: Database) -> tuple[str]:
    """The key of recipe to which the steps belong."""
    recipe = await make_recipe(db)
    return (recipe.slug,)


@pytest.fixture
async def committed_owner(committed: Database) -> tuple[str]:
    """The same, where everybody sees it."""
    recipe = await make_recipe(committed)
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


@pytest.mark.parametrize("state", ["open"])
async def test_transition_finish(db: Database, state: str, owner: tuple[str]) -> None:
    step = await make_step_in(db, state, *owner)
    service = StepService(db)
    changed = await service.finish(*owner, step.number)
    assert as_json(changed)["progress"] == "done"
    assert await service.get(*owner, step.number) == changed


@pytest.mark.parametrize("state", ["done"])
async def test_wrong_state_for_finish(db: Database, state: str, owner: tuple[str]) -> None:
    step = await make_step_in(db, state, *owner)
    with pytest.raises(WrongStateError) as raised:
        await StepService(db).finish(*owner, step.number)
    assert f" is {state}: " in str(raised.value)


async def test_error_undoes_finish(db: Database, owner: tuple[str]) -> None:
    class Refusing(StepService):
        @override
        async def on_finish(self, step: StepRead) -> None:
            assert await self.get(*owner, step.number) == step
            raise ConflictError("Not now.")

    step = await make_step_in(db, "open", *owner)
    with pytest.raises(ConflictError, match="Not now"):
        await Refusing(db).finish(*owner, step.number)
    assert await StepService(db).get(*owner, step.number) == step


async def test_tool_must_not_be_deleted(db: Database, owner: tuple[str]) -> None:
    step = await make_step(db, *owner)
    other = await make_product(db)
    await ProductService(db).delete(other.id)
    service = StepService(db)
    body = StepCreate.model_validate(await build_step(db, tool_id=str(other.id)))
    with pytest.raises(MissingReferenceError) as raised:
        await service.create(*owner, body)
    assert set(raised.value.fields) == {"tool_id"}
    change = StepUpdate.model_validate({"tool_id": str(other.id)})
    with pytest.raises(MissingReferenceError):
        await service.update(*owner, step.number, change)
    assert await service.get(*owner, step.number) == step
