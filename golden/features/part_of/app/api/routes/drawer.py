"""Routes of drawers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from app.api.deps import DrawerServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.drawer import DrawerCode, DrawerQuery, DrawerRead, DrawerUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/cabinets/{cabinet_id}/boxes", tags=["drawers"])


@router.get("", responses=READ)
async def list_drawers(
    service: DrawerServiceDep,
    cabinet_id: UUID,
    query: Annotated[DrawerQuery, Depends(QueryString(DrawerQuery))],
) -> CursorPage[DrawerRead]:
    """List drawers."""
    return await service.search(cabinet_id, query)


@router.get("/{code}", responses=READ)
async def get_drawer(service: DrawerServiceDep, cabinet_id: UUID, code: DrawerCode) -> DrawerRead:
    """Return a drawer."""
    return await service.get(cabinet_id, code)


@router.patch("/{code}", responses=WRITE)
async def update_drawer(
    service: DrawerServiceDep, cabinet_id: UUID, code: DrawerCode, data: DrawerUpdate
) -> DrawerRead:
    """Change a drawer."""
    return await service.update(cabinet_id, code, data)
