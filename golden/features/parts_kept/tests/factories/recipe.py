"""Recipes for tests."""

from itertools import count
from typing import Any

from app.db.session import Queries
from app.schemas.recipe import RecipeCreate, RecipeRead
from app.services.recipe import RecipeService

NUMBERS = count(1)


async def build_recipe(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a recipe."""
    number = next(NUMBERS)
    body: dict[str, Any] = {
        "slug": f"slug-{number}",
        "title": "title-a",
    }
    return body | values


async def make_recipe(db: Queries, /, **values: Any) -> RecipeRead:
    """Store a recipe."""
    body = await build_recipe(db, **values)
    return await RecipeService(db).create(RecipeCreate.model_validate(body))
