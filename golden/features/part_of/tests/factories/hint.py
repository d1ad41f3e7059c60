"""Hints for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.hint import HintCreate, HintRead
from app.services.hint import HintService
from tests.factories.recipe import make_recipe
from tests.factories.step import make_step

NUMBERS = count(1)


async def build_hint(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a hint."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "number": 1000 + number,
        "text": "text-a",
        "secret": "secret-a",
    }
    return body | values


async def make_hint(db: Queries, /, *owner: Any, **values: Any) -> HintRead:
    """Store a hint: of the step with this key, or of a new one."""
    key: tuple[str, int] = owner or await _new_owner(db)
    body = await build_hint(db, **values)
    return await HintService(db).create(*key, HintCreate.model_validate(body))


async def _new_owner(db: Queries) -> tuple[str, int]:
    recipe = await make_recipe(db)
    step = await make_step(db, recipe.slug)
    return (
        recipe.slug,
        step.number,
    )
