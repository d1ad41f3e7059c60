"""Routes of houses."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import HouseServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.house import HouseCreate, HouseQuery, HouseRead, HouseUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/houses", tags=["houses"])


@router.get("", responses=READ)
async def list_houses(
    service: HouseServiceDep, query: Annotated[HouseQuery, Depends(QueryString(HouseQuery))]
) -> CursorPage[HouseRead]:
    """List houses."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_house(
    service: HouseServiceDep, data: HouseCreate, response: Response
) -> HouseRead:
    """Create a house."""
    created = await service.create(data)
    response.headers["Location"] = f"/houses/{created.id}"
    return created


@router.get("/{house_id}", responses=READ)
async def get_house(service: HouseServiceDep, house_id: UUID) -> HouseRead:
    """Return a house."""
    return await service.get(house_id)


@router.patch("/{house_id}", responses=WRITE)
async def update_house(service: HouseServiceDep, house_id: UUID, data: HouseUpdate) -> HouseRead:
    """Change a house."""
    return await service.update(house_id, data)


@router.delete("/{house_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_house(service: HouseServiceDep, house_id: UUID) -> None:
    """Delete a house."""
    await service.delete(house_id)
