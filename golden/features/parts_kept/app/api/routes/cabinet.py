"""Routes of cabinets."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CabinetServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.cabinet import (
    CabinetBulkDelete,
    CabinetCreate,
    CabinetQuery,
    CabinetRead,
    CabinetUpdate,
)
from app.schemas.page import CursorPage

router = APIRouter(prefix="/cabinets", tags=["cabinets"])


@router.get("", responses=READ)
async def list_cabinets(
    service: CabinetServiceDep, query: Annotated[CabinetQuery, Depends(QueryString(CabinetQuery))]
) -> CursorPage[CabinetRead]:
    """List cabinets."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_cabinet(
    service: CabinetServiceDep, data: CabinetCreate, response: Response
) -> CabinetRead:
    """Create a cabinet."""
    created = await service.create(data)
    response.headers["Location"] = f"/cabinets/{created.id}"
    return created


@router.get("/{cabinet_id}", responses=READ)
async def get_cabinet(service: CabinetServiceDep, cabinet_id: UUID) -> CabinetRead:
    """Return a cabinet."""
    return await service.get(cabinet_id)


@router.patch("/{cabinet_id}", responses=WRITE)
async def update_cabinet(
    service: CabinetServiceDep, cabinet_id: UUID, data: CabinetUpdate
) -> CabinetRead:
    """Change a cabinet."""
    return await service.update(cabinet_id, data)


@router.delete("/{cabinet_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_cabinet(service: CabinetServiceDep, cabinet_id: UUID) -> None:
    """Delete a cabinet; it can be restored."""
    await service.delete(cabinet_id)


@router.post("/{cabinet_id}/restore", responses=READ)
async def restore_cabinet(service: CabinetServiceDep, cabinet_id: UUID) -> CabinetRead:
    """Restore a deleted cabinet, with what was deleted along with it."""
    return await service.restore(cabinet_id)


@router.post("/bulk-delete", status_code=HTTPStatus.NO_CONTENT, responses=WRITE)
async def bulk_delete_cabinets(service: CabinetServiceDep, data: CabinetBulkDelete) -> None:
    """Delete cabinets, all or none."""
    await service.bulk_delete(data.ids)
