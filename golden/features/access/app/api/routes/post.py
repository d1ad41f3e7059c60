"""Routes of posts."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.access import POSTS
from app.api.deps import QueryString
from app.api.errors import READ
from app.api.permissions import allowed
from app.api.versions import CHANGED, CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.page import OffsetPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.services.post import PostService

router = APIRouter(prefix="/posts", tags=["posts"])


@router.get("", responses=READ)
async def list_posts(
    service: Annotated[PostService, Depends(allowed(PostService, POSTS["list"]))],
    query: Annotated[PostQuery, Depends(QueryString(PostQuery))],
) -> OffsetPage[PostRead]:
    """List posts."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_post(
    service: Annotated[PostService, Depends(allowed(PostService, POSTS["create"]))],
    data: PostCreate,
    response: Response,
) -> PostRead:
    """Create a post."""
    created = await service.create(data)
    response.headers["Location"] = f"/posts/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{post_id}", responses=SHOWN)
async def get_post(
    service: Annotated[PostService, Depends(allowed(PostService, POSTS["get"]))],
    post_id: UUID,
    response: Response,
) -> PostRead:
    """Return a post."""
    found = await service.get(post_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch("/{post_id}", responses=CHANGED)
async def update_post(
    service: Annotated[PostService, Depends(allowed(PostService, POSTS["update"]))],
    post_id: UUID,
    versions: ExpectedVersions,
    data: PostUpdate,
    response: Response,
) -> PostRead:
    """Change a post."""
    changed = await service.update(post_id, data, versions=versions)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete("/{post_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_post(
    service: Annotated[PostService, Depends(allowed(PostService, POSTS["delete"]))],
    post_id: UUID,
    versions: ExpectedVersions,
) -> None:
    """Delete a post."""
    await service.delete(post_id, versions=versions)
