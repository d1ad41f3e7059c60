"""Routes of recipes."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RecipeServiceDep
from app.api.errors import READ
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
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


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_recipe(
    service: RecipeServiceDep, data: RecipeCreate, response: Response
) -> RecipeRead:
    """Create a recipe."""
    created = await service.create(data)
    response.headers["Location"] = f"/recipes/{quote(created.slug, safe='')}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{slug}", responses=SHOWN)
async def get_recipe(service: RecipeServiceDep, slug: Slug, response: Response) -> RecipeRead:
    """Return a recipe."""
    found = await service.get(slug)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{slug}", responses=CHANGED)
async def update_recipe(
    service: RecipeServiceDep,
    slug: Slug,
    versions: ExpectedVersions,
    data: RecipeUpdate,
    response: Response,
) -> RecipeRead:
    """Change a recipe."""
    changed = await service.update(slug, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{slug}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_recipe(service: RecipeServiceDep, slug: Slug, versions: ExpectedVersions) -> None:
    """Delete a recipe."""
    await service.delete(slug, versions=versions)
