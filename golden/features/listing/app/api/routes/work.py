"""Routes of works."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, WorkServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.work import WorkCreate, WorkQuery, WorkRead, WorkUpdate

router = APIRouter(prefix="/works", tags=["works"])


@router.get("", responses=READ)
async def list_works(
    service: WorkServiceDep, query: Annotated[WorkQuery, Depends(QueryString(WorkQuery))]
) -> CursorPage[WorkRead]:
    """List works."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_work(service: WorkServiceDep, data: WorkCreate, response: Response) -> WorkRead:
    """Create a work."""
    created = await service.create(data)
    response.headers["Location"] = f"/works/{created.id}"
    return created


@router.get("/{work_id}", responses=READ)
async def get_work(service: WorkServiceDep, work_id: UUID) -> WorkRead:
    """Return a work."""
    return await service.get(work_id)


@router.patch("/{work_id}", responses=WRITE)
async def update_work(service: WorkServiceDep, work_id: UUID, data: WorkUpdate) -> WorkRead:
    """Change a work."""
    return await service.update(work_id, data)


@router.delete("/{work_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_work(service: WorkServiceDep, work_id: UUID) -> None:
    """Delete a work."""
    await service.delete(work_id)
