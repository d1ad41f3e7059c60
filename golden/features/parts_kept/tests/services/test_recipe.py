"""Recipes below HTTP."""

import pytest

from app.db.session import Database
from app.errors import NotFoundError
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeUpdate
from app.services.recipe import RecipeService
from tests.factories.recipe import build_recipe, make_recipe


async def test_get(db: Database) -> None:
    recipe = await make_recipe(db)
    assert await RecipeService(db).get(recipe.slug) == recipe


async def test_search(db: Database) -> None:
    recipe = await make_recipe(db)
    page = await RecipeService(db).search(RecipeQuery())
    assert page.items == [recipe]


def test_page_size() -> None:
    assert RecipeQuery().limit == 20


async def test_update(db: Database) -> None:
    recipe = await make_recipe(db)
    assert await RecipeService(db).update(recipe.slug, RecipeUpdate()) == recipe


async def test_deleted(db: Database) -> None:
    recipe = await make_recipe(db)
    service = RecipeService(db)
    await service.delete(recipe.slug)
    with pytest.raises(NotFoundError, match=r"^There is no recipe "):
        await service.get(recipe.slug)
    with pytest.raises(NotFoundError, match=r"^There is no recipe "):
        await service.update(recipe.slug, RecipeUpdate())
    with pytest.raises(NotFoundError, match=r"^There is no recipe "):
        await service.delete(recipe.slug)


async def test_part_of_a_transaction_that_fails(db: Database) -> None:
    recipe = await make_recipe(db)
    body = RecipeCreate.model_validate(await build_recipe(db))

    async def create_and_fail() -> None:
        async with db.transaction() as transaction:
            service = RecipeService(transaction)
            created = await service.create(body)
            assert await service.get(created.slug) == created
            await service.delete(recipe.slug)
            await service.get(recipe.slug)

    with pytest.raises(NotFoundError):
        await create_and_fail()
    page = await RecipeService(db).search(RecipeQuery())
    assert page.items == [recipe]
