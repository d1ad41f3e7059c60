"""Routes of sheets."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, SheetServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.sheet import SheetCreate, SheetQuery, SheetRead, SheetUpdate

router = APIRouter(prefix="/sheets", tags=["sheets"])


@router.get("", responses=READ)
async def list_sheets(
    service: SheetServiceDep, query: Annotated[SheetQuery, Depends(QueryString(SheetQuery))]
) -> CursorPage[SheetRead]:
    """List sheets."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_sheet(
    service: SheetServiceDep, data: SheetCreate, response: Response
) -> SheetRead:
    """Create a sheet."""
    created = await service.create(data)
    response.headers["Location"] = f"/sheets/{created.id}"
    return created


@router.get("/{sheet_id}", responses=READ)
async def get_sheet(service: SheetServiceDep, sheet_id: UUID) -> SheetRead:
    """Return a sheet."""
    return await service.get(sheet_id)


@router.patch("/{sheet_id}", responses=WRITE)
async def update_sheet(service: SheetServiceDep, sheet_id: UUID, data: SheetUpdate) -> SheetRead:
    """Change a sheet."""
    return await service.update(sheet_id, data)


@router.delete("/{sheet_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_sheet(service: SheetServiceDep, sheet_id: UUID) -> None:
    """Delete a sheet."""
    await service.delete(sheet_id)
