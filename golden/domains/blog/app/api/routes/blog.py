"""Routes of blogs."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import BlogServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.blog import BlogCreate, BlogQuery, BlogRead, BlogUpdate
from app.schemas.page import CursorPage
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/blogs", tags=["blogs"])


@router.get("", responses=READ)
async def list_blogs(
    service: BlogServiceDep, query: Annotated[BlogQuery, Depends(QueryString(BlogQuery))]
) -> CursorPage[BlogRead]:
    """List blogs."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_blog(service: BlogServiceDep, data: BlogCreate, response: Response) -> BlogRead:
    """Create a blog."""
    created = await service.create(data)
    response.headers["Location"] = f"/blogs/{created.id}"
    return created


@router.get("/{blog_id}", responses=READ)
async def get_blog(service: BlogServiceDep, blog_id: BigIntegerKey) -> BlogRead:
    """Return a blog."""
    return await service.get(blog_id)


@router.patch("/{blog_id}", responses=WRITE)
async def update_blog(
    service: BlogServiceDep, blog_id: BigIntegerKey, data: BlogUpdate
) -> BlogRead:
    """Change a blog."""
    return await service.update(blog_id, data)


@router.delete("/{blog_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_blog(service: BlogServiceDep, blog_id: BigIntegerKey) -> None:
    """Delete a blog."""
    await service.delete(blog_id)
