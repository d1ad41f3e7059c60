"""Routes of cities."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.api.deps import CityServiceDep, QueryString
from app.api.errors import READ, WRITE
from app.schemas.city import CityCreate, CityQuery, CityRead, CityUpdate
from app.schemas.page import CursorPage

router = APIRouter(prefix="/cities", tags=["cities"])


@router.get("", responses=READ)
async def list_cities(
    service: CityServiceDep, query: Annotated[CityQuery, Depends(QueryString(CityQuery))]
) -> CursorPage[CityRead]:
    """List cities."""
    return await service.search(query)


@router.post("", status_code=HTTPStatus.CREATED, responses=WRITE)
async def create_city(service: CityServiceDep, data: CityCreate, response: Response) -> CityRead:
    """Create a city."""
    created = await service.create(data)
    response.headers["Location"] = f"/cities/{created.id}"
    return created


@router.get("/{city_id}", responses=READ)
async def get_city(service: CityServiceDep, city_id: UUID) -> CityRead:
    """Return a city."""
    return await service.get(city_id)


@router.patch("/{city_id}", responses=WRITE)
async def update_city(service: CityServiceDep, city_id: UUID, data: CityUpdate) -> CityRead:
    """Change a city."""
    return await service.update(city_id, data)


@router.delete("/{city_id}", status_code=HTTPStatus.NO_CONTENT, responses=READ)
async def delete_city(service: CityServiceDep, city_id: UUID) -> None:
    """Delete a city."""
    await service.delete(city_id)
