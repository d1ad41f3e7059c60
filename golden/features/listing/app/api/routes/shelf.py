"""Routes of shelves."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ShelfServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import OffsetPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate

router = APIRouter(prefix="/shelves", tags=["shelves"])


@router.get("", responses=READ)
async def list_shelves(
    service: ShelfServiceDep, query: Annotated[ShelfQuery, Depends(QueryString(ShelfQuery))]
) -> OffsetPage[ShelfRead]:
    """List shelves."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_shelf(
    service: ShelfServiceDep, data: ShelfCreate, response: Response
) -> ShelfRead:
    """Create a shelf."""
    created = await service.create(data)
    response.headers["Location"] = f"/shelves/{created.id}"
    return created


@router.get("/{shelf_id}", responses=READ)
async def get_shelf(service: ShelfServiceDep, shelf_id: UUID) -> ShelfRead:
    """Return a shelf."""
    return await service.get(shelf_id)


@router.patch("/{shelf_id}", responses=WRITE)
async def update_shelf(service: ShelfServiceDep, shelf_id: UUID, data: ShelfUpdate) -> ShelfRead:
    """Change a shelf."""
    return await service.update(shelf_id, data)


@router.delete("/{shelf_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_shelf(service: ShelfServiceDep, shelf_id: UUID) -> None:
    """Delete a shelf."""
    await service.delete(shelf_id)
