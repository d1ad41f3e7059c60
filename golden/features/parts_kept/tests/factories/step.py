"""Steps for tests."""

from itertools import count
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from app.db.session import Queries
from app.models.enums import Progress
from app.models.step import Step
from app.schemas.step import StepCreate, StepRead
from app.services.step import StepService
from tests.factories.recipe import make_recipe

NUMBERS = count(1)


async def build_step(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a step."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": 1000 + number,
        "text": "text-a",
    }
    return body | values


async def make_step(db: Queries, /, *owner: Any, **values: Any) -> StepRead:
    """Store a step: of the recipe with this key, or of a new one."""
    key: tuple[str] = owner or await _new_owner(db)
    body = await build_step(db, **values)
    return await StepService(db).create(*key, StepCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[str]:
    recipe = await make_recipe(db)
    return (recipe.slug,)


async def make_step_in(db: Queries, state: str, /, *owner: Any, **values: Any) -> StepRead:
    """Store a step in a state, whatever the transitions allow."""
    key: tuple[str] = owner or await _new_owner(db)
    step = await make_step(db, *key, **values)
    await db.all(
        update(Step)
        .where(col(Step.recipe_slug) == step.recipe_slug, col(Step.number) == step.number)
        .values(progress=Progress(state))
    )
    return await StepService(db).get(*key, step.number)
