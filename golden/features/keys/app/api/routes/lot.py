"""Routes of lots."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.api.deps import LotServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.lot import LotCreate, LotQuery, LotRead, LotUpdate
from app.schemas.page import CursorPage
from app.schemas.types import IntegerParameter

router = APIRouter(prefix="/lots", tags=["lots"])


@router.get("", responses=READ)
async def list_lots(
    service: LotServiceDep, query: Annotated[LotQuery, Depends(QueryString(LotQuery))]
) -> CursorPage[LotRead]:
    """List lots."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_lot(service: LotServiceDep, data: LotCreate, response: Response) -> LotRead:
    """Create a lot."""
    created = await service.create(data)
    response.headers["Location"] = f"/lots/{created.number}"
    return created


@router.get("/{number}", responses=READ)
async def get_lot(service: LotServiceDep, number: IntegerParameter) -> LotRead:
    """Return a lot."""
    return await service.get(number)


@router.patch("/{number}", responses=WRITE)
async def update_lot(service: LotServiceDep, number: IntegerParameter, data: LotUpdate) -> LotRead:
    """Change a lot."""
    return await service.update(number, data)


@router.delete("/{number}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_lot(service: LotServiceDep, number: IntegerParameter) -> None:
    """Delete a lot."""
    await service.delete(number)
