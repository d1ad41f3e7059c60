"""Routes of remarks."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, RemarkServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.remark import RemarkCreate, RemarkQuery, RemarkRead, RemarkUpdate

router = APIRouter(prefix="/remarks", tags=["remarks"])


@router.get("", responses=READ)
async def list_remarks(
    service: RemarkServiceDep, query: Annotated[RemarkQuery, Depends(QueryString(RemarkQuery))]
) -> CursorPage[RemarkRead]:
    """List remarks."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_remark(
    service: RemarkServiceDep, data: RemarkCreate, response: Response
) -> RemarkRead:
    """Create a remark."""
    created = await service.create(data)
    response.headers["Location"] = f"/remarks/{created.id}"
    return created


@router.get("/{remark_id}", responses=READ)
async def get_remark(service: RemarkServiceDep, remark_id: UUID) -> RemarkRead:
    """Return a remark."""
    return await service.get(remark_id)


@router.patch("/{remark_id}", responses=WRITE)
async def update_remark(
    service: RemarkServiceDep, remark_id: UUID, data: RemarkUpdate
) -> RemarkRead:
    """Change a remark."""
    return await service.update(remark_id, data)


@router.delete("/{remark_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_remark(service: RemarkServiceDep, remark_id: UUID) -> None:
    """Delete a remark; it can be restored."""
    await service.delete(remark_id)


@router.post("/{remark_id}/restore", responses=READ)
async def restore_remark(service: RemarkServiceDep, remark_id: UUID) -> RemarkRead:
    """Restore a deleted remark, with what was deleted along with it."""
    return await service.restore(remark_id)
