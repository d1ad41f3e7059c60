"""Routes of posts."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import PostServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.schemas.types import BigIntegerKey

router = APIRouter(prefix="/posts", tags=["posts"])


@router.get("", responses=READ)
async def list_posts(
    service: PostServiceDep, query: Annotated[PostQuery, Depends(QueryString(PostQuery))]
) -> CursorPage[PostRead]:
    """List posts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_post(service: PostServiceDep, data: PostCreate, response: Response) -> PostRead:
    """Create a post."""
    created = await service.create(data)
    response.headers["Location"] = f"/posts/{created.id}"
    return created


@router.get("/{post_id}", responses=READ)
async def get_post(service: PostServiceDep, post_id: BigIntegerKey) -> PostRead:
    """Return a post."""
    return await service.get(post_id)


@router.patch("/{post_id}", responses=WRITE)
async def update_post(
    service: PostServiceDep, post_id: BigIntegerKey, data: PostUpdate
) -> PostRead:
    """Change a post."""
    return await service.update(post_id, data)


@router.delete("/{post_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_post(service: PostServiceDep, post_id: BigIntegerKey) -> None:
    """Delete a post."""
    await service.delete(post_id)
