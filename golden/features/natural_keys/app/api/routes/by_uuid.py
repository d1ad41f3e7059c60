"""Routes of by uuids."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import ByUuidServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.by_uuid import ByUuidCreate, ByUuidQuery, ByUuidRead, ByUuidUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/by-uuids", tags=["by uuids"])


@router.get("", responses=READ)
async def list_by_uuids(
    service: ByUuidServiceDep, query: Annotated[ByUuidQuery, Depends(QueryString(ByUuidQuery))]
) -> CursorPage[ByUuidRead]:
    """List by uuids."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_by_uuid(
    service: ByUuidServiceDep, data: ByUuidCreate, response: Response
) -> ByUuidRead:
    """Create a by uuid."""
    created = await service.create(data)
    response.headers["Location"] = f"/by-uuids/{created.token}"
    return created


@router.get("/{token}", responses=READ)
async def get_by_uuid(service: ByUuidServiceDep, token: UUID) -> ByUuidRead:
    """Return a by uuid."""
    return await service.get(token)


@router.patch("/{token}", responses=WRITE)
async def update_by_uuid(service: ByUuidServiceDep, token: UUID, data: ByUuidUpdate) -> ByUuidRead:
    """Change a by uuid."""
    return await service.update(token, data)


@router.delete("/{token}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_by_uuid(service: ByUuidServiceDep, token: UUID) -> None:
    """Delete a by uuid."""
    await service.delete(token)
