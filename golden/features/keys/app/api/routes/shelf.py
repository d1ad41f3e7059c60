"""Routes of shelves."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import QueryString, ShelfServiceDep
from app.api.errors import READ, WRITE
from app.schemas.page import CursorPage
from app.schemas.shelf import ShelfCreate, ShelfQuery, ShelfRead, ShelfUpdate
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/shelves", tags=["shelves"])


@router.get("", responses=READ)
async def list_shelves(
    service: ShelfServiceDep, query: Annotated[ShelfQuery, Depends(QueryString(ShelfQuery))]
) -> CursorPage[ShelfRead]:
    """List shelves."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_shelf(
    service: ShelfServiceDep, data: ShelfCreate, response: Response
) -> ShelfRead:
    """Create a shelf."""
    created = await service.create(data)
    response.headers["Location"] = f"/shelves/{created.lot_number}/{created.row}"
    return created


@router.get("/{lot_number}/{shelf_row}", responses=READ)
async def get_shelf(
    service: ShelfServiceDep, lot_number: IntegerParameter, shelf_row: IntegerParameter
) -> ShelfRead:
    """Return a shelf."""
    return await service.get(lot_number, shelf_row)


@router.patch("/{lot_number}/{shelf_row}", responses=WRITE)
async def update_shelf(
    service: ShelfServiceDep,
    lot_number: IntegerParameter,
    shelf_row: IntegerParameter,
    data: ShelfUpdate,
) -> ShelfRead:
    """Change a shelf."""
    return await service.update(lot_number, shelf_row, data)


@router.delete("/{lot_number}/{shelf_row}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_shelf(
    service: ShelfServiceDep, lot_number: IntegerParameter, shelf_row: IntegerParameter
) -> None:
    """Delete a shelf."""
    await service.delete(lot_number, shelf_row)
