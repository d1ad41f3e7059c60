"""Routes of tags."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, TagServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.tag import TagCreate, TagQuery, TagRead, TagUpdate

router = APIRouter(prefix="/tags", tags=["tags"])


@router.get("", responses=READ)
async def list_tags(
    service: TagServiceDep, query: Annotated[TagQuery, Depends(QueryString(TagQuery))]
) -> CursorPage[TagRead]:
    """List tags."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_tag(service: TagServiceDep, data: TagCreate, response: Response) -> TagRead:
    """Create a tag."""
    created = await service.create(data)
    response.headers["Location"] = f"/tags/{created.id}"
    return created


@router.get("/{tag_id}", responses=READ)
async def get_tag(service: TagServiceDep, tag_id: UUID) -> TagRead:
    """Return a tag."""
    return await service.get(tag_id)


@router.patch("/{tag_id}", responses=WRITE)
async def update_tag(service: TagServiceDep, tag_id: UUID, data: TagUpdate) -> TagRead:
    """Change a tag."""
    return await service.update(tag_id, data)


@router.delete("/{tag_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_tag(service: TagServiceDep, tag_id: UUID) -> None:
    """Delete a tag."""
    await service.delete(tag_id)
