"""Routes of drawers."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import DrawerServiceDep, QueryString
from app.api.errors import READ, UNWRITTEN, WRITE
from app.schemas.drawer import (
    DrawerCode,
    DrawerCreate,
    DrawerMeasureInput,
    DrawerMeasureOutput,
    DrawerQuery,
    DrawerRead,
    DrawerUpdate,
)
from app.schemas.page import CursorPage

router = APIRouter(prefix="/cabinets/{cabinet_id}/drawers", tags=["drawers"])


@router.get("", responses=READ)
async def list_drawers(
    service: DrawerServiceDep,
    cabinet_id: UUID,
    query: Annotated[DrawerQuery, Depends(QueryString(DrawerQuery))],
) -> CursorPage[DrawerRead]:
    """List drawers."""
    return await service.search(cabinet_id, query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_drawer(
    service: DrawerServiceDep, cabinet_id: UUID, data: DrawerCreate, response: Response
) -> DrawerRead:
    """Create a drawer."""
    created = await service.create(cabinet_id, data)
    response.headers["Location"] = f"/cabinets/{cabinet_id}/drawers/{quote(created.code, safe='')}"
    return created


@router.post("/measure", responses=WRITE | UNWRITTEN)
async def measure_drawers(
    service: DrawerServiceDep, cabinet_id: UUID, data: DrawerMeasureInput
) -> DrawerMeasureOutput:
    """Run the action `measure` on drawers."""
    return await service.measure(cabinet_id, data)


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


@router.delete("/{code}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_drawer(service: DrawerServiceDep, cabinet_id: UUID, code: DrawerCode) -> None:
    """Delete a drawer."""
    await service.delete(cabinet_id, code)


@router.post("/{code}/empty", status_code=HTTPStatus.NO_CONTENT, responses=READ | UNWRITTEN)
async def empty_drawer(service: DrawerServiceDep, cabinet_id: UUID, code: DrawerCode) -> None:
    """Run the action `empty` on a drawer.

    Empties the drawer.
    """
    await service.empty(cabinet_id, code)
