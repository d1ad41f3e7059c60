"""Routes of comments."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CommentServiceDep, QueryString
from app.api.errors import READ
from app.api.versions import CREATED, DELETED, SHOWN, ExpectedVersions, etag
from app.schemas.comment import CommentCreate, CommentQuery, CommentRead
from app.schemas.page import CursorPage

router = APIRouter(prefix="/comments", tags=["comments"])


@router.get("", responses=READ)
async def list_comments(
    service: CommentServiceDep, query: Annotated[CommentQuery, Depends(QueryString(CommentQuery))]
) -> CursorPage[CommentRead]:
    """List comments."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=CREATED)
async def create_comment(
    service: CommentServiceDep, data: CommentCreate, response: Response
) -> CommentRead:
    """Create a comment."""
    created = await service.create(data)
    response.headers["Location"] = f"/comments/{created.id}"
    response.headers["ETag"] = etag(created.version)
    return created


@router.get("/{comment_id}", responses=SHOWN)
async def get_comment(
    service: CommentServiceDep, comment_id: UUID, response: Response
) -> CommentRead:
    """Return a comment."""
    found = await service.get(comment_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.delete("/{comment_id}", status_code=HTTPStatus.NO_CONTENT, responses=DELETED)
async def delete_comment(
    service: CommentServiceDep, comment_id: UUID, versions: ExpectedVersions
) -> None:
    """Delete a comment."""
    await service.delete(comment_id, versions=versions)
