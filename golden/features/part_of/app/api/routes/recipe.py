"""Routes of recipes."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RecipeServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.recipe import RecipeCreate, RecipeQuery, RecipeRead, RecipeUpdate
from app.schemas.types import Slug

router = APIRouter(prefix="/recipes", tags=["recipes"])


@router.get("", responses=READ)
async def list_recipes(
    service: RecipeServiceDep, query: Annotated[RecipeQuery, Depends(QueryString(RecipeQuery))]
) -> CursorPage[RecipeRead]:
    """List recipes."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_recipe(
    service: RecipeServiceDep, data: RecipeCreate, response: Response
) -> RecipeRead:
    """Create a recipe."""
    created = await service.create(data)
    response.headers["Location"] = f"/recipes/{quote(created.slug, safe='')}"
    return created


@router.get("/{slug}", responses=READ)
async def get_recipe(service: RecipeServiceDep, slug: Slug) -> RecipeRead:
    """Return a recipe."""
    return await service.get(slug)


@router.patch("/{slug}", responses=WRITE)
async def update_recipe(service: RecipeServiceDep, slug: Slug, data: RecipeUpdate) -> RecipeRead:
    """Change a recipe."""
    return await service.update(slug, data)


@router.delete("/{slug}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_recipe(service: RecipeServiceDep, slug: Slug) -> None:
    """Delete a recipe."""
    await service.delete(slug)
