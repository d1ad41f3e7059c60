"""Routes of by slugs."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response

from app.api.deps import BySlugServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_slug import BySlugCreate, BySlugQuery, BySlugRead, BySlugUpdate
from app.schemas.page import CursorPage
from app.schemas.types import Slug

router = APIRouter(prefix="/by-slugs", tags=["by slugs"])


@router.get("", responses=READ)
async def list_by_slugs(
    service: BySlugServiceDep, query: Annotated[BySlugQuery, Depends(QueryString(BySlugQuery))]
) -> CursorPage[BySlugRead]:
    """List by slugs."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_slug(
    service: BySlugServiceDep, data: BySlugCreate, response: Response
) -> BySlugRead:
    """Create a by slug."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-slugs/{quote(created.slug, safe='')}"
    return created


@router.get("/{slug}", responses=READ)
async def get_by_slug(service: BySlugServiceDep, slug: Slug) -> BySlugRead:
    """Return a by slug."""
    return await service.get(slug)


@router.patch("/{slug}", responses=WRITE)
async def update_by_slug(service: BySlugServiceDep, slug: Slug, data: BySlugUpdate) -> BySlugRead:
    """Change a by slug."""
    return await service.update(slug, data)


@router.delete("/{slug}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_slug(service: BySlugServiceDep, slug: Slug) -> None:
    """Delete a by slug."""
    await service.delete(slug)
