"""Routes of groups."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import GroupServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.group import GroupCreate, GroupQuery, GroupRead, GroupUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/groups", tags=["groups"])


@router.get("", responses=READ)
async def list_groups(
    service: GroupServiceDep, query: Annotated[GroupQuery, Depends(QueryString(GroupQuery))]
) -> CursorPage[GroupRead]:
    """List groups."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_group(
    service: GroupServiceDep, data: GroupCreate, response: Response
) -> GroupRead:
    """Create a group."""
    created = await service.create(data)
    response.headers["Location"] = f"/groups/{created.id}"
    return created


@router.get("/{group_id}", responses=READ)
async def get_group(service: GroupServiceDep, group_id: UUID) -> GroupRead:
    """Return a group."""
    return await service.get(group_id)


@router.patch("/{group_id}", responses=WRITE)
async def update_group(service: GroupServiceDep, group_id: UUID, data: GroupUpdate) -> GroupRead:
    """Change a group."""
    return await service.update(group_id, data)


@router.delete("/{group_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_group(service: GroupServiceDep, group_id: UUID) -> None:
    """Delete a group."""
    await service.delete(group_id)
